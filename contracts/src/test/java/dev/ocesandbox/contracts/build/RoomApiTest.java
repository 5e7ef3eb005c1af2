// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the files of a room become one document. */
class RoomApiTest {

  @TempDir private Path folder;

  @Test
  void the_files_of_the_folder_add_their_paths_and_components() throws IOException {
    write("control.yaml", "{info: {title: T}, components: {schemas: {Money: {type: string}}}}");
    write("control/coupons.yaml", "{paths: {/coupons: {}}, components: {schemas: {Coupon: {}}}}");
    write("control/orders.yaml", "{paths: {/orders: {}}}");

    assertThat(RoomApi.read(folder, "control").document())
        .isEqualTo(
            Json.read(
                """
                {"info": {"title": "T"},
                 "paths": {"/coupons": {}, "/orders": {}},
                 "components": {"schemas": {"Money": {"type": "string"}, "Coupon": {}}}}
                """));
  }

  @Test
  void a_schema_that_two_files_define_fails_the_build() throws IOException {
    write("control.yaml", "{components: {schemas: {Money: {type: string}}}}");
    write("control/orders.yaml", "{components: {schemas: {Money: {type: string}}}}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoomApi.read(folder, "control"))
        .withMessage("openapi/control/orders.yaml: another file of this room defines Money, too");
  }

  @Test
  void a_path_that_two_files_define_fails_the_build() throws IOException {
    write("control.yaml", "{paths: {/orders: {}}}");
    write("control/orders.yaml", "{paths: {/orders: {}}}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoomApi.read(folder, "control"))
        .withMessage("openapi/control/orders.yaml: another file of this room defines /orders, too");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
