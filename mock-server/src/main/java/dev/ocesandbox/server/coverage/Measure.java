// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report measures, and thresholds can be set for. */
public enum Measure {
  /** Built operations with at least one request that succeeded. */
  OPERATIONS("operations that succeeded", "调用成功的接口"),
  /** Parameters and body fields of the operations that were called. */
  PARAMETERS("parameters of called operations", "已调用接口的参数"),
  /** Documented values of those parameters. */
  ENUMS("values of their enumerations", "参数的枚举取值"),
  /** Documented values in answers of those operations. */
  ANSWERS("values seen in answers", "响应中出现的枚举取值"),
  /** Documented error codes of those operations. */
  CODES("documented error codes", "文档列出的错误码"),
  /** Moves of all diagrams. */
  EDGES("moves between states", "状态迁移"),
  /** Kinds of faults. */
  FAULTS("kinds of faults", "故障类型"),
  /** Lists of which later pages were read, of those that had more than one. */
  PAGES("long lists read beyond page 1", "读取过后续页的多页列表");

  private final String en;
  private final String zh;

  Measure(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /** Returns its name in JSON and in settings. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the measure with a name; empty if there is none. */
  public static Optional<Measure> of(String name) {
    return Arrays.stream(values()).filter(measure -> measure.text().equals(name)).findFirst();
  }

  Bilingual title() {
    return new Bilingual(en, zh);
  }
}
