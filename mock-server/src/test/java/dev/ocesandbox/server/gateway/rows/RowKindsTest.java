// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.Money;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The kinds of rows in the server: each is a constant, and its key is small and a value. */
class RowKindsTest {

  /** What a key may consist of, besides enums and records of these. */
  private static final Set<Class<?>> VALUES =
      Set.of(
          String.class,
          Integer.class,
          int.class,
          long.class,
          boolean.class,
          Money.class,
          Bilingual.class,
          List.class,
          Optional.class);

  private static List<Field> kinds() {
    List<Field> kinds = new ArrayList<>();
    JavaClasses server =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.ocesandbox.server");
    for (JavaClass type : server) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(KeptRows.class)) {
          assertThat(field.getModifiers())
              .as(field.getFullName())
              .contains(JavaModifier.STATIC, JavaModifier.FINAL);
          kinds.add(field.reflect());
        }
      }
    }
    return kinds;
  }

  @Test
  void each_kind_is_a_constant_so_that_its_writer_sees_only_record_and_key() {
    assertThat(kinds()).hasSizeGreaterThan(10);
  }

  @Test
  void no_key_refers_to_a_record_or_a_world() {
    for (Field kind : kinds()) {
      Type shown = ((ParameterizedType) kind.getGenericType()).getActualTypeArguments()[1];
      assertIsValue(shown, kind.toString());
    }
  }

  private static void assertIsValue(Type type, String where) {
    if (type instanceof ParameterizedType generic) {
      assertIsValue(generic.getRawType(), where);
      Arrays.stream(generic.getActualTypeArguments()).forEach(one -> assertIsValue(one, where));
      return;
    }
    Class<?> value = (Class<?>) type;
    if (VALUES.contains(value) || value.isEnum()) {
      return;
    }
    assertThat(value.isRecord()).as("%s in the key of %s", value, where).isTrue();
    assertThat(value.getSimpleName())
        .as("key of %s", where)
        .isNotIn("World", "Order", "OrderLine", "Resource", "Coupon", "ResourcePackage");
    for (RecordComponent component : value.getRecordComponents()) {
      assertIsValue(component.getGenericType(), where + " " + component.getName());
    }
  }
}
