// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.List;

/** Mistakes in the path line. */
final class UriSuspects {

  private static final Hint NO_SLASH =
      new Hint(
          "The path is signed with a slash at its end, although it is sent without one.",
          "签名用的路径必须以“/”结尾，即使实际请求不带“/”。");
  private static final Hint NOT_ENCODED =
      new Hint(
          "Percent-encode each path segment before signing; only A-Z a-z 0-9 - _ . ~ stay.",
          "签名前须对路径的每一段做百分号编码，仅 A-Z a-z 0-9 - _ . ~ 保持不变。");
  private static final Hint DECODED =
      new Hint("Sign the encoded path, not the decoded one.", "请对编码后的路径签名，不要对解码后的路径签名。");
  private static final Hint TWICE =
      new Hint("The path was encoded twice before signing.", "签名前路径被重复编码。");
  private static final Hint LOWER_HEX =
      new Hint("Write percent escapes with upper-case digits.", "百分号编码必须使用大写十六进制字符。");
  private static final Hint DOUBLE_SLASH =
      new Hint(
          "The path was sent with a double slash but signed with single ones; check the base URL.",
          "实际发送的路径含有“//”，签名时却是“/”，请检查基础 URL。");

  private final Suspect.Lineup lineup;

  private UriSuspects(String server) {
    lineup =
        new Suspect.Lineup(
            "CanonicalURI", server, (a, text) -> a.withCanonical(c -> c.withUri(text)));
  }

  static List<Suspect> of(CanonicalRequest server, SignedRequest request) {
    String uri = server.uri();
    UriSuspects suspects = new UriSuspects(uri);
    suspects.lineup.add(withoutSlash(uri), NO_SLASH);
    suspects.add(request.rawPath(), NOT_ENCODED);
    suspects.add(PercentEncoding.decoded(uri), DECODED);
    suspects.add(uri.replace("%", "%25"), TWICE);
    suspects.add(PercentEncoding.inLowerCase(uri), LOWER_HEX);
    suspects.add(uri.replace("//", "/"), DOUBLE_SLASH);
    return suspects.lineup.suspects();
  }

  /** Adds a wrong form with the slash it needs, then without. */
  private void add(String form, Hint hint) {
    String bare = withoutSlash(form);
    lineup.add(bare + '/', hint);
    lineup.add(bare, hint.and(NO_SLASH));
  }

  private static String withoutSlash(String uri) {
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
