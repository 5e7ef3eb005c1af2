// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.containers;

import dev.ocesandbox.testkit.internal.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The default image of {@link OceSandboxContainer}. */
final class Image {

  private static final Setting NAME = new Setting("oce-sandbox.image", "OCESANDBOX_IMAGE");
  private static final String KIT = "/META-INF/oce-sandbox/kit.properties";

  private Image() {}

  /** Returns the image that the build selects, or else {@code oce-sandbox} in our version. */
  static String name() {
    String selected = NAME.value();
    return selected == null ? "oce-sandbox:" + version() : selected;
  }

  /** Returns true if the image is built from a clone and is in no registry. */
  static boolean isLocal() {
    return NAME.value() == null;
  }

  /** Returns the message for an image that does not exist. */
  static String notFound(String image) {
    return """
        Image %s not found. Build it in a clone of OCE Sandbox:
          docker build -f docker/Dockerfile -t %s .
        or select another image with the system property %s or the environment variable %s."""
        .formatted(image, image, NAME.property(), NAME.variable());
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
