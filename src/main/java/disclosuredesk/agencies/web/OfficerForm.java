package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.Carried;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The administrator's form for an officer, new or known. */
class OfficerForm {

    @Pattern(regexp = "[A-Za-z0-9._-]{2,60}", message = "{agencies.officer.loginForm}")
    public String login = "";

    @NotBlank(message = "{agencies.officer.nameMissing}")
    @Size(max = 100, message = "{agencies.officer.nameTooLong}")
    public String name = "";

    @Size(max = 60, message = "{agencies.officer.jobTitleTooLong}")
    public String jobTitle = "";

    @Carried
    public @Nullable Long departmentId;

    @NotEmpty(message = "{agencies.officer.roleMissing}")
    public Set<Role> roles = EnumSet.noneOf(Role.class);

    public boolean enabled = true;

    /** The officer's when the form was opened; unused for a new one. */
    @Carried
    public int version = -1;

    void show(Officer officer, int itsVersion) {
        version = itsVersion;
        login = officer.login();
        name = officer.name();
        jobTitle = Objects.requireNonNullElse(officer.jobTitle(), "");
        departmentId = officer.departmentId();
        roles = officer.roles();
        enabled = officer.enabled();
    }
}
