// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.memory.Budget;
import dev.ocesandbox.server.world.Refusal;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the body, up to 12 MB (documented). The bodies of streamed operations are read by their
 * handlers. The bodies that are in memory at one time are limited, too, and counted before anything
 * is known of their senders.
 */
public final class BodyStage implements Stage {

  private static final int MAX_BODY =
      Contracts.value("gateway.size.body", "megabytes").asInt() * 1024 * 1024;

  private static final int MAX_DIGITS = 40;

  private static final Refusal NO_ROOM = Refusal.by("gateway.room.bodies");

  private final Budget budget;

  /** Bytes taken from the budget, by request. */
  private final Map<String, Long> taken = new ConcurrentHashMap<>();

  /** Creates a stage that bounds each body only. */
  public BodyStage() {
    this(new Budget(Long.MAX_VALUE / 2));
  }

  /** Creates a stage that also bounds all bodies together. */
  public BodyStage(Budget budget) {
    this.budget = budget;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    if (exchange.routedOperation().streamed()) {
      return Verdict.proceed(exchange);
    }
    long declared = declaredLength(exchange);
    return declared > MAX_BODY ? Verdict.refuse("gateway.size.body") : read(exchange, declared);
  }

  @Override
  public void done(HttpRequest request) {
    Long bytes = taken.remove(request.id());
    if (bytes != null) {
      budget.giveBack(bytes);
    }
  }

  private Verdict read(Exchange exchange, long declared) {
    try (CountedBody body = new CountedBody(exchange.request().body().open(), budget)) {
      byte[] bytes = body.upTo(MAX_BODY + 1, declared);
      if (bytes.length > MAX_BODY) {
        return Verdict.refuse("gateway.size.body");
      }
      long kept = body.kept();
      if (kept > 0) {
        taken.put(exchange.request().id(), kept);
      }
      return Verdict.proceed(exchange.withBody(bytes));
    } catch (CountedBody.NoRoom e) {
      return Verdict.refuse(NO_ROOM);
    } catch (IOException e) {
      // The client sent less than announced, was too slow or closed the connection.
      return Verdict.refuse("gateway.request.complete");
    }
  }

  /** Returns the announced length; 0 for none, and the largest number for longer ones. */
  private static long declaredLength(Exchange exchange) {
    String length = exchange.request().headers().first("Content-Length");
    if (length == null || length.length() > MAX_DIGITS) {
      return 0;
    }
    long sum = 0;
    for (int i = 0; i < length.length(); i++) {
      int digit = length.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      sum = sum > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : 10 * sum + digit;
    }
    return sum;
  }
}
