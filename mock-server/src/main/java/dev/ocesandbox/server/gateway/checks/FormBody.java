// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a form (multipart/form-data, RFC 7578) as the object that its contract describes. A part
 * without a file name is text in UTF-8; one with a file name is an object with {@code name} and
 * {@code data}, its content in Base64.
 */
final class FormBody {

  private static final String TYPE = "multipart/form-data";
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_HEAD = 16 * 1024;

  /** RFC 2046, section 5.1.1. */
  private static final int LONGEST_BOUNDARY = 70;

  private static final Bilingual NO_FORM =
      new Bilingual(
          "must be multipart/form-data with a boundary", "必须是带boundary的multipart/form-data");
  private static final Bilingual BROKEN =
      new Bilingual("is not a complete multipart body", "不是完整的multipart内容");
  private static final Bilingual NAMELESS = new Bilingual("has a part without name", "有未命名的部分");
  private static final Bilingual BAD_NAME =
      new Bilingual("has a part whose name or file name is not UTF-8 text", "有名称或文件名不是UTF-8文本的部分");
  private static final Bilingual TWICE =
      new Bilingual("has several parts {name}", "有多个名为{name}的部分");
  private static final Bilingual NO_TEXT =
      new Bilingual("has a part {name} that is not UTF-8 text", "名为{name}的部分不是UTF-8文本");

  private FormBody() {}

  /** Thrown for a body that cannot be read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    Unreadable(Bilingual reason) {
      super(reason.en());
      this.reason = reason;
    }

    Bilingual reason() {
      return reason;
    }
  }

  static ObjectNode read(Exchange exchange) throws Unreadable {
    MultiPartFormData.Parser parser =
        new MultiPartFormData.Parser(boundary(exchange.request().headers()));
    // All parts are parts of a body that is bounded and in memory already.
    parser.setMaxMemoryFileSize(-1);
    parser.setMaxParts(MOST_PARTS);
    parser.setPartHeadersMaxLength(LONGEST_HEAD);
    CompletableFuture<MultiPartFormData.Parts> parsed = new CompletableFuture<>();
    parser.parse(
        Content.Source.from(ByteBuffer.wrap(exchange.body())), Promise.Invocable.toPromise(parsed));
    // The whole body is there, so parsing has ended.
    try (MultiPartFormData.Parts parts = parsed.join()) {
      ObjectNode form = Json.object();
      for (MultiPart.Part part : parts) {
        add(form, part);
      }
      return form;
    } catch (CompletionException | IllegalArgumentException | IllegalStateException e) {
      throw new Unreadable(BROKEN);
    }
  }

  private static void add(ObjectNode form, MultiPart.Part part) throws Unreadable {
    String name = part.getName();
    if (name == null || name.isEmpty()) {
      throw new Unreadable(NAMELESS);
    }
    String file = part.getFileName();
    if (isReplaced(name) || (file != null && isReplaced(file))) {
      throw new Unreadable(BAD_NAME);
    }
    if (form.has(name)) {
      throw new Unreadable(TWICE.with("name", name));
    }
    byte[] content = content(part);
    if (file == null) {
      form.put(name, text(name, content));
    } else {
      form.putObject(name)
          .put("name", file)
          .put("data", Base64.getEncoder().encodeToString(content));
    }
  }

  /** The parser replaces what is not UTF-8; a file must not get a name that nobody gave it. */
  private static boolean isReplaced(String name) {
    return name.indexOf('\uFFFD') >= 0;
  }

  private static byte[] content(MultiPart.Part part) throws Unreadable {
    try {
      ByteBuffer bytes = Content.Source.asByteBuffer(part.getContentSource());
      byte[] content = new byte[bytes.remaining()];
      bytes.get(content);
      return content;
    } catch (IOException e) {
      throw new Unreadable(BROKEN);
    }
  }

  private static String text(String name, byte[] content) throws Unreadable {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable(NO_TEXT.with("name", name));
    }
  }

  private static String boundary(Headers headers) throws Unreadable {
    List<String> types = headers.values("Content-Type");
    // RFC 2045, section 5.1: names of parameters have no case.
    Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String type = types.size() == 1 ? typeOf(types.get(0), parameters) : null;
    String boundary = parameters.get("boundary");
    if (!TYPE.equalsIgnoreCase(type)
        || boundary == null
        || boundary.isBlank()
        || boundary.length() > LONGEST_BOUNDARY) {
      throw new Unreadable(NO_FORM);
    }
    return boundary;
  }

  private static @Nullable String typeOf(String value, Map<String, String> parameters)
      throws Unreadable {
    try {
      return HttpField.getValueParameters(value, parameters);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(NO_FORM);
    }
  }
}
