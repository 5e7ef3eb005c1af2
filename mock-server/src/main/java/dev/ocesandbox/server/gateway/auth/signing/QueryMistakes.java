// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.auth.signing.CanonicalQuery.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Possible mistakes in the query line. */
final class QueryMistakes {

  private static final Bilingual LEFT_OUT =
      new Bilingual("The query was sent but not signed.", "请求带有查询参数，但签名时遗漏了。");
  private static final Bilingual NOT_SORTED =
      new Bilingual("Sort the parameters by name before signing.", "签名前须按参数名排序。");
  private static final Bilingual AS_SENT =
      new Bilingual(
          "Encode each name and value, then sort by name; the query was signed exactly as sent.",
          "须先对参数名和值编码，再按参数名排序；当前直接对原始查询串签名。");
  private static final Bilingual PLUS =
      new Bilingual("Sign a blank as %20, not as a plus.", "空格应编码为 %20，不能用“+”。");
  private static final Bilingual SENT_PLUS =
      new Bilingual(
          "Send a blank as %20: a plus in the query means a plus.", "发送时空格应编码为 %20，“+”表示加号本身。");
  private static final Bilingual FORM =
      new Bilingual(
          "Form encoding was used (java.net.URLEncoder): sign %20 for +, %2A for * and ~ for %7E.",
          "使用了表单编码（如 java.net.URLEncoder），须把 + 换成 %20、* 换成 %2A、%7E 换成 ~。");
  private static final Bilingual NOT_ENCODED =
      new Bilingual(
          "Percent-encode names and values, except A-Z a-z 0-9 - _ . ~.",
          "须对参数名和值做百分号编码，仅 A-Z a-z 0-9 - _ . ~ 保持不变。");
  private static final Bilingual TWICE =
      new Bilingual("The query was encoded twice before signing.", "签名前查询参数被重复编码。");
  private static final Bilingual LOWER_HEX =
      new Bilingual("Write percent escapes with upper-case digits.", "百分号编码必须使用大写十六进制字符。");
  private static final Bilingual NO_EQUALS =
      new Bilingual("A parameter without a value keeps its '=' sign.", "没有值的参数也要保留“=”。");
  private static final Bilingual NO_EMPTY =
      new Bilingual("Parameters with an empty value are signed too.", "值为空的参数也必须参与签名。");
  private static final Bilingual ONE_VALUE =
      new Bilingual(
          "A parameter given several times is signed with all its values.", "重复出现的参数，所有值都必须参与签名。");

  private final PossibleMistake.ListBuilder mistakes;

  private QueryMistakes(String server) {
    mistakes =
        new PossibleMistake.ListBuilder(
            "CanonicalQueryString", server, (a, text) -> a.withCanonical(c -> c.withQuery(text)));
  }

  static List<PossibleMistake> of(CanonicalRequest server, SignedRequest request) {
    String query = server.query();
    String raw = request.rawQuery();
    if (query.isEmpty() || raw == null) {
      return List.of();
    }
    List<Parameter> sent = CanonicalQuery.parameters(raw);
    QueryMistakes line = new QueryMistakes(query);
    line.mistakes
        .add(CanonicalQuery.joined(sent), NOT_SORTED)
        .add(raw, AS_SENT)
        .add("", LEFT_OUT)
        .add(query.replace("%20", "+"), PLUS)
        .add(query.replace("%2B", "%20"), SENT_PLUS);
    line.addEncodings(query);
    line.addOmissions(query, sent);
    return line.mistakes.build();
  }

  private void addEncodings(String query) {
    String form = query.replace("%20", "+").replace("%2A", "*");
    String component = unescaped(query, "!'()*");
    mistakes
        .add(form.replace("~", "%7E"), FORM)
        .add(form, FORM)
        .add(query.replace("~", "%7E"), FORM)
        .add(component, NOT_ENCODED)
        .add(unescaped(query, "/"), NOT_ENCODED)
        .add(unescaped(query, ":"), NOT_ENCODED)
        .add(unescaped(query, ","), NOT_ENCODED)
        .add(unescaped(query, "/:,"), NOT_ENCODED)
        .add(unescaped(query, "!'()*/:,;@$?"), NOT_ENCODED)
        .add(PercentEncoding.decoded(query), NOT_ENCODED)
        .add(query.replace("%", "%25"), TWICE)
        .add(PercentEncoding.inLowerCase(query), LOWER_HEX);
  }

  private void addOmissions(String query, List<Parameter> sent) {
    Map<String, Parameter> first = new LinkedHashMap<>();
    Map<String, Parameter> last = new LinkedHashMap<>();
    for (Parameter parameter : sent) {
      first.putIfAbsent(parameter.name(), parameter);
      last.put(parameter.name(), parameter);
    }
    mistakes
        .add(without(query, true), NO_EQUALS)
        .add(without(query, false), NO_EMPTY)
        .add(sorted(first), ONE_VALUE)
        .add(sorted(last), ONE_VALUE);
  }

  /** Decodes the escapes of these characters. */
  private static String unescaped(String query, String characters) {
    String result = query;
    for (int i = 0; i < characters.length(); i++) {
      String character = characters.substring(i, i + 1);
      result = result.replace(PercentEncoding.canonical(character, 0, 1), character);
    }
    return result;
  }

  /** Returns the query without parameters that have no value, or without their equals signs. */
  private static String without(String query, boolean keepNames) {
    return CanonicalQuery.parameters(query).stream()
        .filter(p -> keepNames || !p.value().isEmpty())
        .map(p -> p.value().isEmpty() ? p.name() : p.text())
        .collect(Collectors.joining("&"));
  }

  private static String sorted(Map<String, Parameter> parameters) {
    return parameters.values().stream()
        .map(Parameter::text)
        .sorted()
        .collect(Collectors.joining("&"));
  }
}
