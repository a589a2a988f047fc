package disclosuredesk.agencies;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A change of an organ or a department in names, for the security ledger: what it is about, what is so before and after. */
@Component
class OrganWords {

    private final Agencies agencies;

    OrganWords(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The code of an organ, the name of a department. */
    String about(OrganChange change) {
        Long organ = change.organId();
        return switch (change.kind()) {
            case FOUND -> Objects.requireNonNull(change.code());
            case RENAME, MERGE, PLACE ->
                agencies.agency(Objects.requireNonNull(organ)).code();
            case CLOSE_DEPARTMENT -> department(change, change.departmentId());
        };
    }

    String before(OrganChange change) {
        return switch (change.kind()) {
            case FOUND -> "";
            case RENAME, MERGE, PLACE ->
                agencies.agency(Objects.requireNonNull(change.organId())).name();
            case CLOSE_DEPARTMENT -> department(change, change.departmentId());
        };
    }

    String after(OrganChange change) {
        return switch (change.kind()) {
            case FOUND, RENAME -> Objects.requireNonNull(change.name());
            case MERGE, PLACE ->
                agencies.agency(Objects.requireNonNull(change.takingOrganId())).name();
            case CLOSE_DEPARTMENT -> department(change, change.takingDepartmentId());
        };
    }

    private String department(OrganChange change, @Nullable Long id) {
        return id == null
                ? ""
                : agencies.everyDepartment(change.agencyId()).stream()
                        .filter(one -> one.id() == id)
                        .map(Department::name)
                        .findFirst()
                        .orElse("");
    }
}
