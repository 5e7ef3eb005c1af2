// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import au.com.dius.pact.core.model.Pact;
import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.pact.broker.Access;
import dev.ocesandbox.pact.broker.Broker;
import dev.ocesandbox.pact.broker.BrokerPact;
import dev.ocesandbox.pact.check.Complaint;
import dev.ocesandbox.pact.files.PactFile;
import dev.ocesandbox.pact.files.PactReader;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.text.Printable;
import dev.ocesandbox.testkit.pact.verify.PactVerification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the pacts that {@code pact verify} names: files, folders and brokers. */
final class PactSources {

  private final Streams streams;
  private final VerifyOptions options;
  private final List<SourcePact> found = new ArrayList<>();
  private int unreadable;

  PactSources(Streams streams, VerifyOptions options) {
    this.streams = streams;
    this.options = options;
  }

  /** Returns the pacts of the selected consumer and provider. */
  List<SourcePact> found() {
    return found.stream().filter(this::isSelected).toList();
  }

  /** Returns how many files could not be read. */
  int unreadable() {
    return unreadable;
  }

  void read(String argument) {
    if (argument.matches("(?i)https?://.*")) {
      Broker broker = broker(argument);
      for (BrokerPact pact :
          broker.pacts(options.providerOr("huaweicloud-bss"), options.branch())) {
        add(pact.address().toString(), pact.json(), Optional.of(pact));
      }
      return;
    }
    for (String file : PactInput.files(List.of(argument))) {
      try {
        add(file, PactInput.bytes(file, streams.in()), Optional.empty());
      } catch (InvalidFile e) {
        complain(file, e);
      }
    }
  }

  /** Returns the broker at an address. */
  Broker broker(String address) {
    return Broker.at(address, Access.of(options.given(), streams.environment()));
  }

  private void add(String name, byte[] json, Optional<BrokerPact> broker) {
    try {
      PactFile file = PactReader.read(name, json);
      Pact pact = PactVerification.read(name, new String(json, StandardCharsets.UTF_8));
      found.add(new SourcePact(name, pact, file, broker));
    } catch (InvalidFile e) {
      complain(name, e);
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      complain(name, new InvalidFile(1, "", new Bilingual(reason, reason)));
    }
  }

  private void complain(String name, InvalidFile invalid) {
    unreadable++;
    invalid
        .problems()
        .forEach(
            problem ->
                streams
                    .err()
                    .println(
                        Printable.text(
                            new Complaint(problem.line(), problem.path(), problem.reason(), false)
                                .in(name))));
  }

  private boolean isSelected(SourcePact source) {
    return (options.consumer().isEmpty() || options.consumer().equals(source.file().consumer()))
        && (options.providerOr("").isEmpty()
            || options.providerOr("").equals(source.file().provider()));
  }
}
