// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.verify.WorldView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What checks see of a sandbox.
 *
 * @param control its control API
 * @param door reads and writes JSON
 */
record SandboxView(SandboxControl control, Door door) implements WorldView {

  @Override
  public @Nullable Object read(String path) {
    return control.get(path).at("");
  }

  @Override
  public @Nullable Object parse(String json) {
    return door.parse(json).value();
  }

  @Override
  public String write(@Nullable Object tree) {
    return door.write(tree);
  }

  @Override
  public List<Map<String, String>> events() {
    return control.history().all();
  }
}
