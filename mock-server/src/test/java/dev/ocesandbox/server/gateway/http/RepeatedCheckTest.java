// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.memory.OutOfMemory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.Test;

class RepeatedCheckTest {

  @Test
  void a_check_goes_on_after_errors_and_notes_a_lack_of_memory() throws Exception {
    CountDownLatch runs = new CountDownLatch(6);
    OutOfMemory outOfMemory = OutOfMemory.noted();
    ScheduledExecutorScheduler scheduler = new ScheduledExecutorScheduler("test-timer", true);
    RepeatedCheck check =
        new RepeatedCheck(scheduler, 1, outOfMemory) {
          @Override
          protected void check() {
            runs.countDown();
            throw runs.getCount() % 2 == 0
                ? new OutOfMemoryError("for a test")
                : new StackOverflowError("for a test");
          }
        };
    scheduler.start();
    try {
      check.start();

      assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(outOfMemory.hasOccurred()).isTrue();
    } finally {
      check.stop();
      scheduler.stop();
    }
  }

  @Test
  void a_connector_whose_loop_ended_closes_its_port() throws Exception {
    OutOfMemory outOfMemory = OutOfMemory.noted();
    GuardedConnector connector =
        new GuardedConnector(new Server(), outOfMemory, new HttpConnectionFactory());
    connector.open();
    assertThat(connector.isOpen()).isTrue();

    connector.selectionEnded(new IllegalStateException(new OutOfMemoryError("for a test")));

    assertThat(connector.isOpen()).isFalse();
    assertThat(outOfMemory.hasOccurred()).isTrue();
  }
}
