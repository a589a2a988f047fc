package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The administrator's form for an officer, new or known. */
class OfficerForm {

    private String login = "";
    @NotBlank(message = "{agencies.officer.nameMissing}")
    @Size(max = 100)
    private String name = "";
    private @Nullable Long departmentId;
    private Set<Role> roles = EnumSet.noneOf(Role.class);
    private boolean enabled = true;
    private String password = "";

    static OfficerForm of(Officer officer) {
        var form = new OfficerForm();
        form.login = officer.login();
        form.name = officer.name();
        form.departmentId = officer.departmentId();
        form.roles = officer.roles();
        form.enabled = officer.enabled();
        return form;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Long getDepartmentId() {
        return departmentId;
    }

    public void setDepartmentId(@Nullable Long departmentId) {
        this.departmentId = departmentId;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
