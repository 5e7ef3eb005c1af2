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
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body, up to 12 MB (documented). The bodies of streamed operations are read by their
 * handlers. The bodies that are in memory at one time are limited, too, and counted before anything
 * is known of their senders.
 */
public final class BodyStage implements Stage {

  private static final int MAX_BODY =
      Contracts.value("gateway.size.body", "megabytes").asInt() * 1024 * 1024;

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
    if (declaredLength(exchange) > MAX_BODY) {
      return Verdict.refuse("gateway.size.body");
    }
    return isAnnounced(exchange) ? counted(exchange) : read(exchange);
  }

  @Override
  public void done(HttpRequest request) {
    Long bytes = taken.remove(request.id());
    if (bytes != null) {
      budget.giveBack(bytes);
    }
  }

  private static boolean isAnnounced(Exchange exchange) {
    return declaredLength(exchange) > 0
        || exchange.request().headers().first("Transfer-Encoding") != null;
  }

  private Verdict counted(Exchange exchange) {
    CountedBody counted = null;
    try (InputStream in = exchange.request().body().open();
        CountedBody body = new CountedBody(in, budget)) {
      counted = body;
      byte[] bytes = body.readNBytes(MAX_BODY + 1);
      if (bytes.length > MAX_BODY) {
        budget.giveBack(body.taken());
        return Verdict.refuse("gateway.size.body");
      }
      if (body.taken() > 0) {
        taken.put(exchange.request().id(), body.taken());
      }
      return Verdict.proceed(exchange.withBody(bytes));
    } catch (CountedBody.NoRoom e) {
      giveBack(counted);
      return Verdict.refuse(NO_ROOM);
    } catch (IOException e) {
      giveBack(counted);
      return Verdict.refuse("gateway.request.complete");
    }
  }

  private void giveBack(@Nullable CountedBody body) {
    if (body != null) {
      budget.giveBack(body.taken());
    }
  }

  private static Verdict read(Exchange exchange) {
    try (InputStream in = exchange.request().body().open()) {
      byte[] bytes = in.readNBytes(MAX_BODY + 1);
      return bytes.length > MAX_BODY
          ? Verdict.refuse("gateway.size.body")
          : Verdict.proceed(exchange.withBody(bytes));
    } catch (IOException e) {
      // The client sent less than announced, was too slow or closed the connection.
      return Verdict.refuse("gateway.request.complete");
    }
  }

  /** Returns the announced length; 0 for none, and the largest number for longer ones. */
  private static long declaredLength(Exchange exchange) {
    String length = exchange.request().headers().first("Content-Length");
    if (length == null || !length.matches("\\d{1,40}")) {
      return 0;
    }
    return new BigInteger(length).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
  }
}
