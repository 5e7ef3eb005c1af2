// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.billing;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks again when the gateway says that there were too many calls.
 *
 * @param times how often at most
 * @param pause what to do meanwhile
 */
public record Retry(int times, Consumer<Duration> pause) {

  private static final Duration WINDOW = Duration.ofSeconds(10);

  <T> T when429(Supplier<T> call) {
    for (int left = times; ; left--) {
      try {
        return call.get();
      } catch (ClientRequestException refusal) {
        if (refusal.getHttpStatusCode() != 429 || left == 0) {
          throw refusal;
        }
        pause.accept(WINDOW);
      }
    }
  }
}
