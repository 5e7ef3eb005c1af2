// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.text.Printable;
import dev.ocesandbox.server.tls.TlsIdentity;
import java.util.ArrayList;
import java.util.List;

/** The part of the start screen about TLS. */
final class TlsScreen {

  private TlsScreen() {}

  static String of(String endpoint, TlsIdentity tls) {
    String http = "http" + endpoint.substring("https".length());
    List<String> lines = new ArrayList<>();
    lines.add("HTTPS at " + endpoint + " and, as a proxy, at the names of the real service");
    if (tls.note() != null) {
      lines.add(Printable.text(tls.note()));
    }
    if (!tls.trusted().isEmpty()) {
      String ca = quoted(tls.place() == null ? "ca.pem" : tls.place().toString());
      if (tls.place() == null) {
        lines.add("  curl -so ca.pem " + http + "/_sandbox/ca.pem");
      }
      lines.add("  curl --cacert " + ca + " " + endpoint + "/_sandbox/readyz");
      lines.add("  export SSL_CERT_FILE=" + ca + " HTTPS_PROXY=" + http);
      lines.add(
          "  keytool -importcert -noprompt -alias oce-sandbox -file "
              + ca
              + " -keystore trust.p12 -storepass changeit");
    }
    lines.add("");
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** Returns a file name as a shell reads it, with no control characters of a terminal. */
  private static String quoted(String file) {
    return "'" + Printable.text(file).replace("'", "'\\''") + "'";
  }
}
