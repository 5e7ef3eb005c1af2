// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.FindingTexts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds transfers between a master and a member that were sent again with another {@code trans_id},
 * or with none, although nobody knows whether the first one was carried out: there was no answer,
 * or one with a status of 500 or above. With the same {@code trans_id} the money would move once.
 *
 * <p>A transfer that was answered by then with its own {@code trans_id} is settled; a new one of
 * the same amount is another transfer.
 */
final class RepeatedTransfers implements Detector {

  private static final String KIND = "repeated-transfer";
  private static final String FIELD = "trans_id";
  private static final Set<String> TRANSFERS =
      Set.of(
          "UpdateSubEnterpriseAmount",
          "ReclaimSubEnterpriseAmount",
          "ClaimEnterpriseMultiAccountCoupon",
          "ReclaimEnterpriseMultiAccountCoupon");

  private final FindingTexts texts;

  RepeatedTransfers(FindingTexts texts) {
    this.texts = texts;
  }

  /** What a caller has repeated of one operation. */
  private static final class Repeats {
    private final Set<LoggedExchange> entries = new LinkedHashSet<>();
    private int times;
    private boolean numbered;

    void note(SentTransfer first, SentTransfer again) {
      entries.add(first.entry());
      entries.add(again.entry());
      times++;
      numbered |= !again.number().isEmpty();
    }
  }

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<LoggedExchange> transfers =
        log.stream()
            .filter(entry -> TRANSFERS.contains(entry.operation()))
            .filter(entry -> !entry.customerId().isEmpty())
            // Requests are logged when they end.
            .sorted(Comparator.comparing(entry -> entry.request().wall()))
            .toList();
    List<ClientFinding> findings = new ArrayList<>();
    for (List<LoggedExchange> calls :
        Findings.grouped(transfers, e -> List.of(e.customerId(), e.operation()))) {
      Repeats repeats = repeats(calls);
      if (repeats.times > 0) {
        findings.add(
            new ClientFinding(KIND, FIELD, List.copyOf(repeats.entries), message(repeats)));
      }
    }
    return findings;
  }

  private static Repeats repeats(List<LoggedExchange> calls) {
    Repeats repeats = new Repeats();
    List<SentTransfer> open = new ArrayList<>();
    for (LoggedExchange call : calls) {
      Optional<SentTransfer> sent = SentTransfer.of(call);
      if (sent.isPresent()) {
        SentTransfer transfer = sent.get();
        Optional<SentTransfer> first = open.stream().filter(transfer::repeatsAnew).findFirst();
        first.ifPresent(one -> repeats.note(one, transfer));
        first.ifPresent(open::remove);
        open.removeIf(transfer::settles);
        if (transfer.mayHaveNoAnswer()) {
          open.add(transfer);
        }
      }
    }
    return repeats;
  }

  private Bilingual message(Repeats repeats) {
    Map<String, String> values = Findings.values(List.copyOf(repeats.entries), FIELD);
    values.putAll(Findings.times(repeats.times).as("times"));
    return texts.of(KIND, repeats.numbered ? "" : "none").with(values);
  }
}
