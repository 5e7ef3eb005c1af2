// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.pact.broker.BrokerProblem;
import dev.ocesandbox.server.text.Printable;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.SandboxBuilder;
import dev.ocesandbox.testkit.pact.verify.InteractionResult;
import dev.ocesandbox.testkit.pact.verify.PactVerification;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code pact verify FILE|DIR|URL...}: sends the requests of pacts to worlds of the sandbox, and
 * prints how their answers differ.
 */
final class VerifyCommand {

  private final Streams streams;
  private final VerifyOptions options;

  private VerifyCommand(Streams streams, VerifyOptions options) {
    this.streams = streams;
    this.options = options;
  }

  static int run(Streams streams, VerifyOptions options, List<String> arguments) {
    try {
      return new VerifyCommand(streams, options).run(arguments);
    } catch (BrokerProblem e) {
      throw new UsageFailure(String.valueOf(e.getMessage()));
    }
  }

  private int run(List<String> arguments) {
    Pattern filter = options.filter();
    String published = options.published();
    PactSources sources = new PactSources(streams, options);
    arguments.forEach(sources::read);
    List<VerifiedPact> verified = new ArrayList<>();
    try (Sandbox sandbox = sandbox()) {
      StateFile.add(options.stateFile(), sandbox);
      for (SourcePact source : sources.found()) {
        verified.add(new VerifiedPact(source, verify(source, filter)));
      }
    }
    VerifyReport report = new VerifyReport(streams.out(), verified);
    report.print();
    publish(verified, published);
    if (sources.unreadable() > 0) {
      return ExitCode.USAGE;
    }
    if (report.isEmpty()) {
      throw new UsageFailure("nothing was verified: no interaction fits the options");
    }
    if (report.isOnlySkipped()) {
      throw new UsageFailure("nothing was verified: no interaction is an HTTP request");
    }
    return report.failures() > 0 ? ExitCode.PROBLEMS : ExitCode.SUCCESS;
  }

  /** The server lives at least as long as this world, and so do the states that are added to it. */
  private Sandbox sandbox() {
    SandboxBuilder builder = Sandbox.with();
    if (!options.server().isEmpty()) {
      builder.server(options.server());
    }
    if (!options.adminToken().isEmpty()) {
      builder.adminToken(options.adminToken());
    }
    try {
      return builder.start();
    } catch (RuntimeException e) {
      throw new UsageFailure("cannot use the server " + options.server() + ": " + e.getMessage());
    }
  }

  private List<InteractionResult> verify(SourcePact source, Pattern filter) {
    PactVerification verification =
        PactVerification.of(source.pact())
            .only(
                interaction -> filter.matcher(String.valueOf(interaction.getDescription())).find());
    if (!options.server().isEmpty()) {
      verification.server(
          options.server(), options.adminToken().isEmpty() ? null : options.adminToken());
    }
    if (source.isPending()) {
      verification.pending();
    }
    streams
        .out()
        .println(
            Printable.text(
                "%s: %s with %s"
                    .formatted(source.name(), source.file().consumer(), source.file().provider())));
    return verification.run(this::progress);
  }

  private void progress(InteractionResult result) {
    streams
        .out()
        .println(
            Printable.text("  %-7s %s".formatted(VerifyReport.word(result), result.description())));
  }

  private void publish(List<VerifiedPact> verified, String version) {
    if (version.isEmpty()) {
      return;
    }
    for (VerifiedPact pact : verified) {
      pact.source()
          .broker()
          .ifPresent(
              broker -> {
                new PactSources(streams, options)
                    .broker(broker.address().toString())
                    .publish(broker, pact.isRight(), version);
                streams.out().println("published the result to " + broker.results().orElseThrow());
              });
    }
  }
}
