package disclosuredesk.requests.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The form that gives a request to a department. */
class AssignmentForm {

    @NotNull(message = "{requests.versionMissing}")
    private @Nullable Integer version;
    @NotNull(message = "{requests.assignment.departmentMissing}")
    private @Nullable Long departmentId;
    @Size(max = 2000)
    private String note = "";

    static AssignmentForm blank(int version) {
        var form = new AssignmentForm();
        form.version = version;
        return form;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable Long getDepartmentId() {
        return departmentId;
    }

    public void setDepartmentId(@Nullable Long departmentId) {
        this.departmentId = departmentId;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
