// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random bodies, queries and headers that hold secrets, all of which contain a mark. */
final class PlantedSecrets {

  /** What every secret contains, at its beginning and at its end. */
  static final String MARK = "ZQX";

  private static final List<String> SECRET =
      List.of(
          "password",
          "Password",
          "original_password",
          "userPassword",
          "pwd",
          "sk",
          "SK",
          "ak_sk",
          "secret",
          "secret_key",
          "secretKey",
          "client-secret",
          "securitytoken",
          "security_token",
          "X-Auth-Token",
          "x-subject-token",
          "access_token",
          "Signature",
          "X-Sdk-Signature",
          "x-amz-signature",
          "passcode",
          "private_key",
          "api-key",
          "Cookie",
          "tokens",
          "verification_code",
          "verificationCode",
          "verify_code",
          "user[password]");

  private static final List<String> OPEN =
      List.of(
          "user",
          "name",
          "domain",
          "id",
          "limit",
          "remark",
          "access",
          "methods",
          "order_id",
          "need_verify_code");

  private static final List<String> ODD = List.of("", "|", " ", "'", "%", "+", "é", ";", "<", "中");

  private final Random random;

  PlantedSecrets(long seed) {
    random = new Random(seed);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String secret() {
    return MARK + random.nextInt(1_000) + one(ODD) + random.nextInt(1_000) + one(ODD) + MARK;
  }

  String secretName() {
    return one(SECRET);
  }

  /** Returns an object with at least one secret. */
  String object(int depth) {
    List<String> fields = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      fields.add(quoted(one(OPEN) + i) + blank() + ":" + blank() + open(depth));
    }
    fields.add(quoted(escaped(secretName())) + blank() + ":" + blank() + secretValue());
    if (random.nextInt(4) == 0) {
      fields.add("\"pair\":" + pair());
    }
    java.util.Collections.shuffle(fields, random);
    return "{" + blank() + String.join(blank() + "," + blank(), fields) + blank() + "}";
  }

  private String open(int depth) {
    return switch (depth <= 0 ? random.nextInt(3) : random.nextInt(6)) {
      case 0 -> "\"plain\"";
      case 1 -> String.valueOf(random.nextInt());
      case 2 -> "null";
      case 3 -> "[" + object(depth - 1) + blank() + "," + open(depth - 1) + "]";
      case 4 -> quoted(inJson(object(0)).replace("\n", "\\n").replace("\t", "\\t"));
      default -> object(depth - 1);
    };
  }

  private String secretValue() {
    String value = quoted(random.nextBoolean() ? escaped(secret()) : inJson(secret()));
    return switch (random.nextInt(5)) {
      case 0 -> "[" + value + "," + blank() + value + "]";
      case 1 -> "{\"id\":" + value + "}";
      case 2 -> "[[{\"x\":" + value + "}]]";
      default -> value;
    };
  }

  private String pair() {
    String label = "\"" + one(List.of("name", "key")) + "\":" + quoted(secretName());
    String value = "\"value\":" + quoted(inJson(secret()));
    return random.nextBoolean() ? "{" + label + "," + value + "}" : "{" + value + "," + label + "}";
  }

  /** Returns a query or a form. */
  String form() {
    List<String> pairs = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      pairs.add(one(OPEN) + i + "=plain");
    }
    String value =
        random.nextBoolean() ? encoded(secret()) : secret().replace("%", "").replace("+", "");
    pairs.add(percent(secretName()) + "=" + value);
    pairs.add("next=" + encoded("http://h/p?a=b&" + secretName() + "=" + encoded(secret())));
    pairs.add("json=" + encoded(object(1)));
    java.util.Collections.shuffle(pairs, random);
    return String.join("&", pairs);
  }

  /** Returns a canonical request or an error message that contains one. */
  String canonicalRequest() {
    String end = random.nextBoolean() ? "\n" : "|";
    String token = MARK + random.nextInt(1_000) + "/+=" + MARK;
    return String.join(
        end,
        "error: GET",
        "/v2/x/",
        "a=b&" + secretName() + "=" + MARK + "&c=d",
        "host:localhost",
        one(List.of("x-auth-token", "X-Security-Token", "x-subject-token")) + ":" + token,
        "x-sdk-date:20260115T083000Z",
        "",
        "host;x-auth-token",
        "e3b0c442");
  }

  String multipart() {
    String line = random.nextBoolean() ? "\r\n" : "\n";
    return "--b%sContent-Disposition: form-data; name=\"%s\"%s%s%s%s--b--"
        .formatted(line, secretName(), line, line, secret(), line);
  }

  String xml() {
    String name = one(List.of("password", "secretKey", "securityToken"));
    return "<a><user>u</user><%s>%s</%s></a>".formatted(name, secret().replace("<", ""), name);
  }

  /** Cuts a text anywhere. */
  String cut(String text) {
    return text.substring(0, random.nextInt(text.length() + 1));
  }

  /** Puts something that is not JSON behind a comma, a colon or a bracket. */
  String broken(String json) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < json.length(); i++) {
      if (",:{[".indexOf(json.charAt(i)) >= 0) {
        places.add(i + 1);
      }
    }
    int at = one(places);
    return json.substring(0, at) + one(List.of("@", "tru", ",,", "'")) + json.substring(at);
  }

  private String blank() {
    return one(List.of("", "", " ", "\n  ", "\t"));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String inJson(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** Writes some characters as escapes of JSON. */
  private String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(random.nextInt(3) == 0 || c == '"' ? "\\u%04x".formatted((int) c) : "" + c);
    }
    return escaped.toString();
  }

  private String percent(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(random.nextInt(3) == 0 ? "%%%02X".formatted((int) c) : "" + c);
    }
    return escaped.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
