// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.pact.files.PactFile;
import dev.ocesandbox.server.files.FieldPath;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** Collects what is wrong with one pact: the first {@value #MAX} are kept. */
final class Complaints {

  static final int MAX = 1_000;

  private final PactFile file;
  private final Set<Complaint> found = new LinkedHashSet<>();

  Complaints(PactFile file) {
    this.file = file;
  }

  void add(JsonPointer at, String text) {
    add(at, text, false);
  }

  void note(JsonPointer at, String text) {
    add(at, text, true);
  }

  private void add(JsonPointer at, String text, boolean isNote) {
    if (found.size() < MAX) {
      found.add(new Complaint(file.line(at), FieldPath.of(at), text, isNote));
    }
  }

  /** Returns what was found, by line. */
  List<Complaint> all() {
    return found.stream().sorted(Comparator.comparingInt(Complaint::line)).toList();
  }
}
