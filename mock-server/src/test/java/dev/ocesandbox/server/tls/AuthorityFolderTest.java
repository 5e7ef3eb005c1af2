// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AuthorityFolderTest {

  private final Instant now = Instant.now();

  @TempDir private Path folder;

  @Test
  void the_next_start_uses_the_same_ca() throws IOException {
    Path kept = folder.resolve("a/b");

    TlsIdentity first = open(kept);
    TlsIdentity second = open(kept, "later.test", "*.sandbox.test", "10.1.2.3");

    assertThat(second.trusted()).isEqualTo(first.trusted());
    assertThat(second.names()).contains("later.test", "*.sandbox.test", "10.1.2.3");
    assertThat(kept.resolve("ca.pem")).hasContent(first.trustedPem());
    assertThat(first.place()).isEqualTo(kept.resolve("ca.pem"));
  }

  @Test
  void only_the_user_can_read_the_key() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path kept = folder.resolve("new");

    open(kept);

    assertThat(permissions(kept)).isEqualTo("rwx------");
    assertThat(permissions(kept.resolve("ca-key.pem"))).isEqualTo("rw-------");
    assertThat(permissions(kept.resolve("ca.pem"))).isEqualTo("rw-r--r--");
  }

  @Test
  void servers_that_start_at_once_share_one_ca() throws Exception {
    int servers = 8;
    CyclicBarrier together = new CyclicBarrier(servers);
    ExecutorService threads = Executors.newFixedThreadPool(servers);
    try {
      Callable<List<X509Certificate>> start =
          () -> {
            together.await(20, TimeUnit.SECONDS);
            return open(folder.resolve("shared")).trusted();
          };
      List<List<X509Certificate>> seen = new ArrayList<>();
      for (Future<List<X509Certificate>> started :
          threads.invokeAll(Collections.nCopies(servers, start))) {
        seen.add(started.get());
      }

      assertThat(seen).hasSize(servers).containsOnly(open(folder.resolve("shared")).trusted());
      assertThat(files(folder.resolve("shared"))).containsExactly("ca-key.pem", "ca.pem");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void where_no_folder_can_be_the_ca_is_for_this_run() throws IOException {
    Path below = Files.writeString(folder.resolve("file"), "x").resolve("tls");

    TlsIdentity opened = open(below);

    assertThat(opened.note())
        .startsWith("The CA is for this run only, because " + below + " cannot be written: ");
    assertThat(opened.place()).isNull();
    assertThat(opened.trusted()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "-----BEGIN CERTIFICATE-----\nMAA=\n"})
  void a_damaged_ca_stops_the_start_and_is_kept(String content) throws IOException {
    Files.writeString(folder.resolve("ca-key.pem"), content);

    refused("ca-key.pem: it ");
    assertThat(folder.resolve("ca-key.pem")).hasContent(content);
  }

  @Test
  void a_ca_with_the_key_of_another_stops_the_start() throws IOException {
    Authority one = Authority.create(List.of(), now);
    Authority other = Authority.create(List.of(), now);
    Files.writeString(
        folder.resolve("ca-key.pem"), Pem.text(one.key()) + Pem.text(other.certificate()));

    refused("ca-key.pem: its key does not fit its certificate; delete it, and the next start");
  }

  @Test
  void an_expired_ca_stops_the_start() throws IOException {
    new AuthorityFolder(folder)
        .store(Authority.create(List.of(), now.minus(Duration.ofDays(4_000))));

    refused("ca-key.pem: its certificate expired at ");
  }

  @Test
  void a_damaged_copy_of_the_certificate_is_written_again() throws IOException {
    TlsIdentity first = open(folder);
    Files.writeString(folder.resolve("ca.pem"), "garbage");

    open(folder);

    assertThat(folder.resolve("ca.pem")).hasContent(first.trustedPem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bss.public-name.com", "*.public-name.com", "203.0.113.7", "2001:db8:0:0:0:0:0:1"})
  void a_name_that_the_ca_may_not_certify_stops_the_start_and_the_ca_is_kept(String name)
      throws IOException {
    TlsIdentity first = open(folder);

    refused("not for " + name + "; delete this folder, or choose another with --tls-dir", name);
    assertThat(open(folder).trusted()).isEqualTo(first.trusted());

    assertThat(open(folder.resolve("other"), name).names()).contains(name);
    assertThat(open(folder.resolve("other")).names()).doesNotContain(name);
  }

  private TlsIdentity open(Path folder, String... names) {
    return TlsIdentity.open(new TlsOptions.OwnAuthority(folder, List.of(names)), now);
  }

  private void refused(String reason, String... names) {
    assertThatThrownBy(() -> open(folder, names))
        .isInstanceOf(TlsProblem.class)
        .hasMessageStartingWith(folder.toString())
        .hasMessageContaining(reason);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
