// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.text;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of names and texts in an answer. */
public enum Language {
  ZH,
  EN;

  /**
   * Returns the language of names for an X-Language header. Clients send zh_CN, zh_cn, en_US, en_us
   * and en-us.
   *
   * @return Chinese, the documented default, unless the header starts with {@code en}
   */
  public static Language ofNames(@Nullable String header) {
    return header != null && header.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
  }

  /**
   * Returns the language of error texts for an X-Language header. Inferred: live error texts are
   * English, so they are Chinese only if the header asks for it.
   */
  public static Language ofErrors(@Nullable String header) {
    return header != null && header.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
  }

  /** Returns the text in this language. */
  public String of(Bilingual text) {
    return this == ZH ? text.zh() : text.en();
  }
}
