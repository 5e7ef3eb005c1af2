// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.text;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language of the names and texts in an answer. */
public enum Language {
  ZH,
  EN;

  /**
   * Reads X-Language: zh_CN, zh_cn, en_US, en_us and en-us are all sent by real clients.
   *
   * @return Chinese when the header is absent or says anything else (documented default zh_CN)
   */
  public static Language ofNames(@Nullable String header) {
    return header != null && header.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
  }

  /** Inferred: live error texts are English, so Chinese comes only when it is asked for. */
  public static Language ofErrors(@Nullable String header) {
    return header != null && header.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
  }

  /** Picks one of two texts. */
  public String of(Bilingual text) {
    return this == ZH ? text.zh() : text.en();
  }
}
