// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Possible mistakes in single header lines. */
final class HeaderMistakes {

  private static final int MOST_HEADERS = 24;
  private static final List<String> HOSTS =
      List.of(
          "bss.myhuaweicloud.com",
          "bss-intl.myhuaweicloud.com",
          "localhost",
          "127.0.0.1",
          "localhost:8080",
          "127.0.0.1:8080");
  private static final List<String> CONTENT_TYPES =
      List.of(
          "application/json",
          "application/json;charset=UTF-8",
          "application/json;charset=utf-8",
          "application/json; charset=utf-8",
          "application/json; charset=UTF-8");

  private static final List<String> PORTS = List.of(":8080", ":443", ":80");
  private static final Bilingual PORT_LEFT_OUT =
      new Bilingual(
          "Sign the host with its port, exactly as in the Host header.",
          "签名用的 host 必须带端口，与实际发送的 Host 头完全一致。");
  private static final Bilingual PORT_ADDED =
      new Bilingual(
          "The host was signed with a port, but the Host header has none.",
          "签名用的 host 带有端口，而实际发送的 Host 头没有。");

  private HeaderMistakes() {}

  static List<PossibleMistake> host(SignedRequest request, List<String> names) {
    if (!names.contains("host")) {
      return List.of();
    }
    String sent = request.header("host");
    int colon = sent.lastIndexOf(':');
    String port = colon < 0 ? "" : sent.substring(colon);
    PossibleMistake.ListBuilder mistakes = mistakes("host:" + sent);
    if (colon > 0) {
      mistakes.add("host:" + sent.substring(0, colon), PORT_LEFT_OUT);
    } else {
      PORTS.forEach(other -> mistakes.add("host:" + sent + other, PORT_ADDED));
    }
    for (String host : HOSTS) {
      addOtherHost(mistakes, host, sent);
      addOtherHost(mistakes, host + port, sent);
    }
    return mistakes.build();
  }

  static List<PossibleMistake> contentType(SignedRequest request, List<String> names) {
    if (!names.contains("content-type")) {
      return List.of();
    }
    String sent = request.header("content-type");
    PossibleMistake.ListBuilder mistakes = mistakes("content-type:" + sent);
    mistakes.add(
        "content-type:",
        "Content-Type was signed as empty: the HTTP library added it after signing.",
        "签名时 Content-Type 为空，是 HTTP 库在签名之后添加的。");
    for (String type : CONTENT_TYPES) {
      mistakes.add(
          "content-type:" + type,
          "Content-Type was changed after signing; many HTTP libraries append a charset.",
          "Content-Type 在签名之后被修改，许多 HTTP 库会追加 charset。");
    }
    return mistakes.build();
  }

  /** Returns possible mistakes in any header, values that were set after signing first. */
  static List<PossibleMistake> any(SignedRequest request, List<String> names) {
    List<String> some = names.stream().distinct().limit(MOST_HEADERS).toList();
    return Stream.concat(
            some.stream().flatMap(name -> signedAsEmpty(request, name).stream()),
            some.stream().flatMap(name -> otherValue(request, name).stream()))
        .toList();
  }

  private static List<PossibleMistake> signedAsEmpty(SignedRequest request, String name) {
    return mistakes(name + ':' + request.header(name))
        .add(
            name + ':',
            name + " was signed as empty: its value was set or changed after signing.",
            "签名时请求头 " + name + " 的值为空，是在签名之后设置的。")
        .build();
  }

  private static List<PossibleMistake> otherValue(SignedRequest request, String name) {
    String sent = request.header(name);
    List<String> values = request.headers().values(name);
    PossibleMistake.ListBuilder mistakes = mistakes(name + ':' + sent);
    String untrimmed = values.isEmpty() ? "" : values.get(0);
    for (String value : List.of(untrimmed, ' ' + sent, sent + ' ')) {
      mistakes.add(
          name + ':' + value,
          "Remove the blanks around the value of " + name + " before signing.",
          "签名前须去掉请求头 " + name + " 值两端的空格。");
    }
    mistakes.add(
        name + ':' + sent.toLowerCase(Locale.ROOT),
        "The value of " + name + " was signed in lower case; only names are lower-cased.",
        "请求头 " + name + " 的值被转为小写；只有名称需要转为小写。");
    if (values.size() > 1) {
      addRepeated(mistakes, name, values);
    }
    return mistakes.build();
  }

  private static void addRepeated(
      PossibleMistake.ListBuilder mistakes, String name, List<String> values) {
    String last = values.get(values.size() - 1).trim();
    for (String text : List.of(last, String.join(",", values), String.join(", ", values))) {
      mistakes.add(
          name + ':' + text,
          "Header " + name + " was sent several times; sign its first value.",
          "请求头 " + name + " 出现多次，应以第一个值参与签名。");
    }
  }

  private static void addOtherHost(PossibleMistake.ListBuilder mistakes, String host, String sent) {
    mistakes.add(
        "host:" + host,
        "Signed for host " + host + " but sent to " + sent + "; a proxy may rewrite Host.",
        "签名使用的主机是 " + host + "，实际发送的是 " + sent + "，可能被代理改写。");
  }

  private static PossibleMistake.ListBuilder mistakes(String server) {
    return new PossibleMistake.ListBuilder(
        "CanonicalHeaders", server, (a, text) -> a.withHeaderLine(server, text));
  }
}
