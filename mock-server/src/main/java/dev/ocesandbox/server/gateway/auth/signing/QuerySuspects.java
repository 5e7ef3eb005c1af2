// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.server.gateway.auth.signing.CanonicalQuery.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Mistakes in the query line. */
final class QuerySuspects {

  private static final Hint LEFT_OUT =
      new Hint("The query was sent but not signed.", "请求带有查询参数，但签名时遗漏了。");
  private static final Hint NOT_SORTED =
      new Hint("Sort the parameters by name before signing.", "签名前须按参数名排序。");
  private static final Hint AS_SENT =
      new Hint(
          "Encode each name and value, then sort by name; the query was signed just as it was"
              + " sent.",
          "须先对参数名和值编码，再按参数名排序；当前直接对原始查询串签名。");
  private static final Hint PLUS =
      new Hint("A blank is signed as %20, never as a plus.", "空格应编码为 %20，不能用“+”。");
  private static final Hint SENT_PLUS =
      new Hint(
          "Send a blank as %20: the plus that was sent stands for a plus.",
          "发送时空格应编码为 %20，“+”表示加号本身。");
  private static final Hint FORM =
      new Hint(
          "Form encoding was used (java.net.URLEncoder): sign %20 for +, %2A for * and ~ for %7E.",
          "使用了表单编码（如 java.net.URLEncoder），须把 + 换成 %20、* 换成 %2A、%7E 换成 ~。");
  private static final Hint NOT_ENCODED =
      new Hint(
          "Percent-encode names and values; only A-Z a-z 0-9 - _ . ~ stay.",
          "须对参数名和值做百分号编码，仅 A-Z a-z 0-9 - _ . ~ 保持不变。");
  private static final Hint TWICE =
      new Hint("The query was encoded twice before signing.", "签名前查询参数被重复编码。");
  private static final Hint LOWER_HEX =
      new Hint("Write percent escapes with upper-case digits.", "百分号编码必须使用大写十六进制字符。");
  private static final Hint NO_EQUALS =
      new Hint("A parameter without a value keeps its '=' sign.", "没有值的参数也要保留“=”。");
  private static final Hint NO_EMPTY =
      new Hint("Parameters with an empty value are signed too.", "值为空的参数也必须参与签名。");
  private static final Hint ONE_VALUE =
      new Hint(
          "A parameter given several times is signed with all its values.", "重复出现的参数，所有值都必须参与签名。");

  private final Suspect.Lineup lineup;

  private QuerySuspects(String server) {
    lineup =
        new Suspect.Lineup(
            "CanonicalQueryString", server, (a, text) -> a.withCanonical(c -> c.withQuery(text)));
  }

  static List<Suspect> of(CanonicalRequest server, SignedRequest request) {
    String query = server.query();
    String raw = request.rawQuery();
    if (query.isEmpty() || raw == null) {
      return List.of();
    }
    List<Parameter> sent = CanonicalQuery.parameters(raw);
    QuerySuspects suspects = new QuerySuspects(query);
    suspects
        .lineup
        .add(CanonicalQuery.joined(sent), NOT_SORTED)
        .add(raw, AS_SENT)
        .add("", LEFT_OUT)
        .add(query.replace("%20", "+"), PLUS)
        .add(query.replace("%2B", "%20"), SENT_PLUS);
    suspects.addEncodings(query);
    suspects.addOmissions(query, sent);
    return suspects.lineup.suspects();
  }

  private void addEncodings(String query) {
    String form = query.replace("%20", "+").replace("%2A", "*");
    String component = leave(query, "!'()*");
    lineup
        .add(form.replace("~", "%7E"), FORM)
        .add(form, FORM)
        .add(query.replace("~", "%7E"), FORM)
        .add(component, NOT_ENCODED)
        .add(leave(query, "/"), NOT_ENCODED)
        .add(leave(query, ":"), NOT_ENCODED)
        .add(leave(query, ","), NOT_ENCODED)
        .add(leave(query, "/:,"), NOT_ENCODED)
        .add(leave(query, "!'()*/:,;@$?"), NOT_ENCODED)
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
    lineup
        .add(without(query, true), NO_EQUALS)
        .add(without(query, false), NO_EMPTY)
        .add(sorted(first), ONE_VALUE)
        .add(sorted(last), ONE_VALUE);
  }

  /** Takes the escapes of these characters back. */
  private static String leave(String query, String characters) {
    String result = query;
    for (int i = 0; i < characters.length(); i++) {
      String character = characters.substring(i, i + 1);
      result = result.replace(PercentEncoding.canonical(character, 0, 1), character);
    }
    return result;
  }

  /** The query without the parameters that have no value, or only without their equals signs. */
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
