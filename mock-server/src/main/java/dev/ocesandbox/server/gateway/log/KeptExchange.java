// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.memory.BytePool;
import dev.ocesandbox.server.memory.KeptBytes;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the log keeps it: the target, the headers and the bodies, which are most of it, as
 * bytes of a pool. Thread-safe.
 */
final class KeptExchange {

  private static final Headers NO_HEADERS = new Headers(Map.of());

  /** The entry without what is in the bytes. */
  private final LoggedExchange rest;

  private final KeptBytes bytes;
  private final boolean query;
  private final int head;
  private final int sent;
  private final int sentLength;
  private final int answeredLength;

  private KeptExchange(LoggedExchange entry, byte[] texts, KeptBytes bytes) {
    HttpRequest request = entry.request();
    this.rest =
        entry.with(request(request, "", null, NO_HEADERS), LoggedBody.NONE, LoggedBody.NONE);
    this.bytes = bytes;
    this.query = request.rawQuery() != null;
    this.head = texts.length;
    this.sent = entry.requestBody().startLength();
    this.sentLength = entry.requestBody().length();
    this.answeredLength = entry.answerBody().length();
  }

  static KeptExchange of(LoggedExchange entry, BytePool pool) {
    byte[] texts = TextBytes.of(texts(entry.request()));
    LoggedBody sent = entry.requestBody();
    LoggedBody answered = entry.answerBody();
    KeptBytes bytes = pool.take(texts.length + sent.startLength() + answered.startLength());
    bytes.write(0, texts, texts.length);
    sent.writeTo(bytes, texts.length);
    answered.writeTo(bytes, texts.length + sent.startLength());
    return new KeptExchange(entry, texts, bytes);
  }

  private static List<String> texts(HttpRequest request) {
    Headers headers = request.headers();
    List<String> texts = new ArrayList<>(2 + 2 * headers.size());
    texts.add(request.rawPath());
    texts.add(request.rawQuery() == null ? "" : request.rawQuery());
    for (int i = 0; i < headers.size(); i++) {
      texts.add(headers.name(i));
      texts.add(headers.value(i));
    }
    return texts;
  }

  /** Returns the entry; empty if it was dropped. */
  Optional<LoggedExchange> entry() {
    if (!bytes.lend()) {
      return Optional.empty();
    }
    List<String> texts = TextBytes.read(bytes.read(0, head));
    HttpRequest request =
        request(
            rest.request(),
            texts.get(0),
            query ? texts.get(1) : null,
            Headers.of(texts.subList(2, texts.size())));
    int answered = head + sent;
    return Optional.of(
        rest.with(
            request,
            LoggedBody.in(bytes, head, sent, sentLength),
            LoggedBody.in(bytes, answered, bytes.length() - answered, answeredLength)));
  }

  private static HttpRequest request(
      HttpRequest of, String rawPath, @Nullable String rawQuery, Headers headers) {
    return new HttpRequest(
        of.id(), of.method(), rawPath, rawQuery, headers, InputStream::nullInputStream, of.wall());
  }

  String requestId() {
    return rest.request().id();
  }

  /** Gives its bytes back; nobody gets the entry any more. */
  void drop() {
    bytes.drop();
  }
}
