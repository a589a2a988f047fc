package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The administrator's form for an officer, new or known. */
class OfficerForm {

    public String login = "";
    @Size(max = 100, message = "{agencies.officer.nameMissing}")
    public String name = "";
    public @Nullable Long departmentId;
    public Set<Role> roles = EnumSet.noneOf(Role.class);
    public boolean enabled = true;
    public String password = "";

    void show(Officer officer) {
        login = officer.login();
        name = officer.name();
        departmentId = officer.departmentId();
        roles = officer.roles();
        enabled = officer.enabled();
    }
}
