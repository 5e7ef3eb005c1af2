// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A client that signs wrongly: what it sends, what it signs instead, and what should be found.
 *
 * @param signedHeaders the names in SignedHeaders, in the order of the client
 * @param signs how the text that the client signs differs from the right one
 * @param line the name of the line to be found
 * @param client the text of that line at the client
 */
record ClientMistake(
    String about,
    GivenRequest sent,
    List<String> signedHeaders,
    UnaryOperator<SigningInput> signs,
    String line,
    String client) {

  private static final String METHOD = "HTTPRequestMethod";
  private static final String URI = "CanonicalURI";
  private static final String QUERY = "CanonicalQueryString";
  private static final String HEADERS = "CanonicalHeaders";
  private static final String PAYLOAD = "HexEncode(Hash(RequestPayload))";
  private static final GivenRequest ORDERS =
      GivenRequest.get("/v2/orders/customer-orders?limit=10&customer_name=a%20b*c%2Fd&offset=0");
  private static final GivenRequest ODD_PATH = GivenRequest.get("/v2/x/a%20b:c");
  private static final GivenRequest PAY =
      GivenRequest.post("/v3/orders/customer-orders/pay", "{\"remark\":\"支付\"}")
          .with("Content-Type", "application/json; charset=utf-8")
          .with("User-Agent", "Client/1.0")
          .with("X-Language", "zh_CN");

  static Stream<ClientMistake> all() {
    return Stream.of(methods(), uris(), queries(), headers(), payloads(), dates())
        .flatMap(mistakes -> mistakes);
  }

  private static Stream<ClientMistake> methods() {
    return Stream.of(
        of("another method", METHOD, "POST", ORDERS, c -> c.withMethod("POST")),
        of("method in lower case", METHOD, "get", ORDERS, c -> c.withMethod("get")));
  }

  private static Stream<ClientMistake> uris() {
    return Stream.of(
        uri("no slash at the end", "/v2/x/a%20b%3Ac"),
        uri("path as sent", "/v2/x/a%20b:c/"),
        uri("path as sent, no slash", "/v2/x/a%20b:c"),
        uri("path not encoded", "/v2/x/a b:c/"),
        uri("path not encoded, no slash", "/v2/x/a b:c"),
        uri("path encoded twice", "/v2/x/a%2520b%253Ac/"),
        uri("escapes in lower case", "/v2/x/a%20b%3ac/"));
  }

  private static Stream<ClientMistake> queries() {
    GivenRequest odd =
        GivenRequest.get("/x?b=%E4%B8%AD&a=1+1&c=&s=1&s=2&t=2026-01-01T00%3A00%3A00Z~,(x)");
    String right = "a=1%2B1&b=%E4%B8%AD&c=&s=1&s=2&t=2026-01-01T00%3A00%3A00Z~%2C%28x%29";
    return Stream.of(
        query("not sorted", ORDERS, "limit=10&customer_name=a%20b%2Ac%2Fd&offset=0"),
        query("as sent", ORDERS, "limit=10&customer_name=a%20b*c%2Fd&offset=0"),
        query("left out", ORDERS, ""),
        query("plus for a blank", ORDERS, "customer_name=a+b%2Ac%2Fd&limit=10&offset=0"),
        query("form encoding", ORDERS, "customer_name=a+b*c%2Fd&limit=10&offset=0"),
        query("slash left", ORDERS, "customer_name=a%20b%2Ac/d&limit=10&offset=0"),
        query("not encoded", ORDERS, "customer_name=a b*c/d&limit=10&offset=0"),
        query("plus sent for a blank", odd, right.replace("%2B", "%20")),
        query("tilde encoded", odd, right.replace("~", "%7E")),
        query("colon left", odd, right.replace("%3A", ":")),
        query("as encodeURIComponent", odd, right.replace("%28x%29", "(x)")),
        query("encoded twice", odd, right.replace("%", "%25")),
        query(
            "lower-case escapes",
            odd,
            right.toLowerCase(Locale.ROOT).replace("01t00", "01T00").replace("00z", "00Z")),
        query("no equals sign", odd, right.replace("c=&", "c&")),
        query("no empty value", odd, right.replace("&c=", "")),
        query("first of the values", odd, right.replace("&s=2", "")),
        query("last of the values", odd, right.replace("&s=1", "")));
  }

  private static Stream<ClientMistake> headers() {
    return Stream.of(
        header("host without port", "host:localhost:8080", "host:localhost"),
        header("real host", "host:localhost:8080", "host:bss.myhuaweicloud.com"),
        header("address for name", "host:localhost:8080", "host:127.0.0.1:8080"),
        header(
            "content type set later",
            "content-type:application/json; charset=utf-8",
            "content-type:"),
        header(
            "charset added",
            "content-type:application/json; charset=utf-8",
            "content-type:application/json"),
        header("agent set later", "user-agent:Client/1.0", "user-agent:"),
        header("blank before", "x-language:zh_CN", "x-language: zh_CN"),
        header("blank behind", "x-language:zh_CN", "x-language:zh_CN "),
        header("value in lower case", "user-agent:Client/1.0", "user-agent:client/1.0"),
        of(
            "blanks after all colons",
            HEADERS,
            "host: localhost:8080",
            ORDERS,
            c -> c.withHeaders("host: localhost:8080\nx-sdk-date: 20260115T083000Z\n")),
        of(
            "no empty line",
            HEADERS,
            "host;x-sdk-date",
            ORDERS,
            c -> c.withHeaders("host:localhost:8080\nx-sdk-date:20260115T083000Z")),
        of(
            "port added",
            HEADERS,
            "host:bss.myhuaweicloud.com:443",
            ORDERS.with("Host", "bss.myhuaweicloud.com"),
            c -> c.withHeaders("host:bss.myhuaweicloud.com:443\nx-sdk-date:20260115T083000Z\n")),
        new ClientMistake(
            "headers not sorted",
            ORDERS,
            List.of("x-sdk-date", "host"),
            a ->
                a.withCanonical(
                    c ->
                        c.withSignedHeaders("x-sdk-date;host")
                            .withHeaders("x-sdk-date:20260115T083000Z\nhost:localhost:8080\n")),
            "SignedHeaders",
            "x-sdk-date;host"),
        repeated("last value", "x-language:en_US"),
        repeated("joined values", "x-language:zh_CN,en_US"));
  }

  private static Stream<ClientMistake> payloads() {
    String body = PAY.body();
    return Stream.of(
        payload("body not signed", Sha256.EMPTY),
        payload("unsigned payload without its header", "UNSIGNED-PAYLOAD"),
        payload("empty object", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"),
        payload("upper-case hash", Sha256.hex(body).toUpperCase(Locale.ROOT)),
        payload("body itself", body),
        payload("line feed signed", Sha256.hex(body + "\n")),
        payload("question marks for Chinese", Sha256.hex(body.getBytes(ISO_8859_1))),
        payload("line feed behind the hash", Sha256.hex(body) + "\n"),
        of(
            "line feed sent",
            PAYLOAD,
            Sha256.hex(body),
            PAY.withBody(body + "\n"),
            c -> c.withPayload(Sha256.hex(body.getBytes(UTF_8)))),
        of("empty line for an empty body", PAYLOAD, "", ORDERS, c -> c.withPayload("")),
        of(
            "content hash not among the signed headers",
            PAYLOAD,
            "0a1b",
            PAY.with("X-Sdk-Content-Sha256", "0a1b"),
            c -> c.withPayload("0a1b")));
  }

  private static Stream<ClientMistake> dates() {
    GivenRequest dated = ORDERS.with("Date", "Thu, 15 Jan 2026 08:25:00 GMT");
    String line = "x-sdk-date:20260115T083000Z";
    return Stream.of(
        date("date header signed", dated, a -> a.withDate("20260115T082500Z"), "20260115T082500Z"),
        date(
            "date header signed as it is",
            dated,
            a -> a.withDate("Thu, 15 Jan 2026 08:25:00 GMT"),
            "Thu, 15 Jan 2026 08:25:00 GMT"),
        date("clock read twice", ORDERS, a -> a.withDate("20260115T083001Z"), "20260115T083001Z"),
        date("local time signed", ORDERS, a -> a.withDate("20260115T163000Z"), "20260115T163000Z"),
        date(
            "header replaced",
            ORDERS,
            a -> a.withDate("20260115T082959Z").withHeaderLine(line, "x-sdk-date:20260115T082959Z"),
            "20260115T082959Z"),
        date(
            "other date in the header line",
            ORDERS,
            a -> a.withHeaderLine(line, "x-sdk-date:20260115T082958Z"),
            "20260115T082958Z"));
  }

  private static ClientMistake of(
      String about,
      String line,
      String client,
      GivenRequest sent,
      UnaryOperator<CanonicalRequest> signs) {
    return new ClientMistake(
        about, sent, GivenRequest.HOST_AND_DATE, a -> a.withCanonical(signs), line, client);
  }

  private static ClientMistake uri(String about, String client) {
    return of(about, URI, client, ODD_PATH, c -> c.withUri(client));
  }

  private static ClientMistake query(String about, GivenRequest sent, String client) {
    return of(about, QUERY, client, sent, c -> c.withQuery(client));
  }

  private static ClientMistake header(String about, String server, String client) {
    List<String> names = List.of("content-type", "host", "user-agent", "x-language", "x-sdk-date");
    return new ClientMistake(
        about, PAY, names, a -> a.withHeaderLine(server, client), HEADERS, client);
  }

  private static ClientMistake repeated(String about, String client) {
    return new ClientMistake(
        about,
        ORDERS.with("X-Language", "zh_CN", "en_US"),
        List.of("x-language", "x-sdk-date"),
        a -> a.withHeaderLine("x-language:zh_CN", client),
        HEADERS,
        client);
  }

  private static ClientMistake payload(String about, String client) {
    return of(about, PAYLOAD, client, PAY, c -> c.withPayload(client));
  }

  private static ClientMistake date(
      String about, GivenRequest sent, UnaryOperator<SigningInput> signs, String client) {
    return new ClientMistake(about, sent, GivenRequest.HOST_AND_DATE, signs, "X-Sdk-Date", client);
  }

  /** The Authorization that this client sends. */
  Authorization authorization() {
    Authorization unsigned =
        new Authorization(
            SigningAlgorithm.SDK_HMAC_SHA256, GivenRequest.ACCESS_KEY, signedHeaders, "", null);
    SignedRequest request = sent.build();
    SigningInput right =
        new SigningInput(
            CanonicalRequest.standard(request, signedHeaders),
            request.header("x-sdk-date"),
            GivenRequest.SECRET_KEY);
    return unsigned.signedAs(signs.apply(right).signature(unsigned));
  }

  @Override
  public String toString() {
    return about;
  }
}
