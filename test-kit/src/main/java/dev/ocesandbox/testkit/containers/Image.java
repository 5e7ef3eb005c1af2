// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which image is run when none is named. */
final class Image {

  private static final String PROPERTY = "oce-sandbox.image";
  private static final String VARIABLE = "OCESANDBOX_IMAGE";
  private static final String KIT = "/META-INF/oce-sandbox/kit.properties";

  private Image() {}

  /** Returns the one that the build has chosen, else ours. */
  static String name() {
    String chosen = chosen();
    return chosen == null ? "oce-sandbox:" + version() : chosen;
  }

  /** Tells whether it is the one that a clone builds and no registry has. */
  static boolean isOurs() {
    return chosen() == null;
  }

  /** Returns what to do about an image that is not there. */
  static String missing(String image) {
    return "There is no image %s. Build it in a clone: docker build -f docker/Dockerfile -t %s . \n"
            .formatted(image, image)
        + "or name another one by the system property %s or the variable %s."
            .formatted(PROPERTY, VARIABLE);
  }

  private static @Nullable String chosen() {
    String name = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    return name == null || name.isEmpty() ? null : name;
  }

  private static String version() {
    try (InputStream in = Image.class.getResourceAsStream(KIT)) {
      Properties kit = new Properties();
      kit.load(in);
      return kit.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
