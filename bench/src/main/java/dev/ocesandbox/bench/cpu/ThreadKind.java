// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.cpu;

import java.util.regex.Pattern;

/** What a thread of a JVM does, according to its name. Linux keeps 15 characters of a name. */
enum ThreadKind {
  JIT("C1 Compiler|C2 Compiler|JVMCI|Sweeper thread"),
  /** The serial collector runs in the VM thread, which does little else. */
  GC("GC Thread|G1 |VM Thread|ParGC|ZWorker|ZDriver|Shenandoah"),
  OTHER("");

  private final Pattern start;

  /**
   * Creates a kind.
   *
   * @param start how the names of its threads begin
   */
  ThreadKind(String start) {
    this.start = Pattern.compile(start);
  }

  static ThreadKind of(String threadName) {
    for (ThreadKind kind : values()) {
      if (kind.start.matcher(threadName).lookingAt()) {
        return kind;
      }
    }
    return OTHER;
  }
}
