// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * Reads the enterprise project of a purchase: enterprise_project_id and enterprise_project_name.
 */
public final class ProjectForm {

  private static final Bilingual NOT_ITS_NAME =
      new Bilingual("is not the name of project {id}", "不是企业项目{id}的名称");

  private static final Bilingual NO_ID =
      new Bilingual("requires enterprise_project_id", "须与enterprise_project_id同时指定");

  private ProjectForm() {}

  /** Returns the project that the fields name; another one if they name none. */
  public static ProjectChoice read(RequestFields fields, ProjectChoice otherwise) {
    if (fields.has("enterprise_project_name") && !fields.has("enterprise_project_id")) {
      return fields.refused("enterprise_project_name", NO_ID, otherwise);
    }
    return fields.text("enterprise_project_id").map(id -> read(fields, id)).orElse(otherwise);
  }

  private static ProjectChoice read(RequestFields fields, String id) {
    @Nullable String name = fields.text("enterprise_project_name").orElse(null);
    ProjectChoice choice =
        id.equals(EnterpriseProject.DEFAULT) ? ProjectChoice.NONE : new ProjectChoice(id, name);
    boolean fits =
        name == null
            || (choice.id() == null
                ? name.equals(EnterpriseProject.DEFAULT_NAME)
                : EnterpriseProject.isOwn(id));
    return fits
        ? choice
        : fields.refused("enterprise_project_name", NOT_ITS_NAME.with("id", id), choice);
  }
}
