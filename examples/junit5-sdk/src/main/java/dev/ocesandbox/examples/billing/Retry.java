// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.billing;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Retries calls that the gateway rejects because of a flow limit.
 *
 * @param times maximum number of retries
 * @param pause waits between two attempts
 */
public record Retry(int times, Consumer<Duration> pause) {

  private static final Duration WINDOW = Duration.ofSeconds(10);

  <T> T on429(Supplier<T> call) {
    for (int remaining = times; ; remaining--) {
      try {
        return call.get();
      } catch (ClientRequestException refusal) {
        if (refusal.getHttpStatusCode() != 429 || remaining == 0) {
          throw refusal;
        }
        pause.accept(WINDOW);
      }
    }
  }
}
