// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.Bilingual;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Possible mistakes in the last line, the hash of the body. */
final class PayloadMistakes {

  private static final int LARGEST_BODY = 64 * 1024;
  private static final String GBK = "GBK";

  private final PossibleMistake.ListBuilder mistakes;

  private PayloadMistakes(String server) {
    mistakes =
        new PossibleMistake.ListBuilder(
            "HexEncode(Hash(RequestPayload))",
            server,
            (a, text) -> a.withCanonical(c -> c.withPayload(text)));
  }

  static List<PossibleMistake> of(CanonicalRequest server, SignedRequest request) {
    PayloadMistakes payload = new PayloadMistakes(server.payload());
    payload.addContentHash(request.header(SignedRequest.X_SDK_CONTENT_SHA256));
    payload.addFixedBodies(server.method());
    payload.addFormats(server.payload());
    if (request.payload().length() <= LARGEST_BODY) {
      payload.addChangedBodies(request.payload().bytes());
    }
    return payload.mistakes.build();
  }

  private void addContentHash(String sent) {
    if (!sent.isEmpty()) {
      mistakes.add(
          sent,
          "Include x-sdk-content-sha256 in SignedHeaders if its value replaces the hash.",
          "使用 X-Sdk-Content-Sha256 的值代替请求体摘要时，须在 SignedHeaders 中包含它。");
    }
  }

  private void addFixedBodies(String method) {
    mistakes
        .add(
            Sha256.EMPTY,
            "The signature matches an empty body: the body was not signed or was added later.",
            "签名对应的是空请求体：签名时未包含请求体，或请求体是后来添加的。")
        .add(
            "UNSIGNED-PAYLOAD",
            "Signed as UNSIGNED-PAYLOAD; send and sign X-Sdk-Content-Sha256 with this value too.",
            "签名使用了 UNSIGNED-PAYLOAD，须同时发送并签名请求头 X-Sdk-Content-Sha256。")
        .add(
            Sha256.hex("{}"),
            "The signature matches the body {}, which was not sent (" + method + ").",
            "签名对应的请求体是 {}，但实际没有发送（" + method + "）。");
  }

  private void addFormats(String hash) {
    mistakes
        .add(
            hash.toUpperCase(Locale.ROOT),
            "Write the hash of the body in lower-case hex digits.",
            "请求体摘要须使用小写十六进制字符。")
        .add(
            "",
            "The last line is the hash of the body, even if the body is empty; it was left empty.",
            "最后一行是请求体的摘要，请求体为空时也不能为空行。")
        .add(
            hash + '\n',
            "The canonical request ends with the hash, without a line feed.",
            "规范请求以请求体摘要结尾，其后没有换行符。");
  }

  private void addChangedBodies(byte[] body) {
    int length = body.length;
    String text = new String(body, UTF_8);
    byte[] longer = Arrays.copyOf(body, length + 1);
    longer[length] = '\n';
    Bilingual lineFeed =
        new Bilingual(
            "The body was signed with a different line feed at its end than the one sent.",
            "参与签名的请求体与实际发送的请求体结尾换行符不一致。");
    mistakes.add(Sha256.hex(longer), lineFeed).add(Sha256.hex(text.stripTrailing()), lineFeed);
    mistakes.add(
        text,
        "Sign the SHA-256 of the body in hex, not the body itself.",
        "应使用请求体的 SHA-256 摘要参与签名，而不是请求体本身。");
    for (Charset charset :
        List.of(ISO_8859_1, Charset.isSupported(GBK) ? Charset.forName(GBK) : UTF_8)) {
      mistakes.add(
          Sha256.hex(text.getBytes(charset)),
          "The body was signed as " + charset + " but sent as UTF-8.",
          "签名时请求体使用 " + charset + " 编码，实际发送的是 UTF-8。");
    }
  }
}
