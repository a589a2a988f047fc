package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.State;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of organs or departments, proposed by one and in force when another agrees.
 *
 * @param agencyId whose administrators propose and decide
 * @param organId what it is about; null: an organ to be founded
 * @param departmentId the department to be closed
 * @param takingOrganId the organ that takes over
 * @param takingDepartmentId the department that takes over; null: there is nothing to take over
 * @param name the new name
 * @param since from which day on it is so; null: from the agreement on
 * @param basis the document it rests on
 * @param three the administrators of an organ to be founded
 * @param decidedBy null while nobody has decided
 * @param reason of a refusal
 * @param firstAgreedBy the security administrator of an organ that asks to stand beneath another, while the other's has not decided
 */
public record OrganChange(
        long id,
        long agencyId,
        Kind kind,
        @Nullable Long organId,
        @Nullable Long departmentId,
        @Nullable Long takingOrganId,
        @Nullable Long takingDepartmentId,
        @Nullable String code,
        @Nullable String name,
        @Nullable LocalDate since,
        @Nullable String basis,
        List<First> three,
        LocalDateTime proposedAt,
        long proposedBy,
        State state,
        @Nullable LocalDateTime decidedAt,
        @Nullable Long decidedBy,
        @Nullable String reason,
        @Nullable Long firstAgreedBy) {

    /** What is to be changed. */
    public enum Kind {
        FOUND,
        RENAME,
        MERGE,
        CLOSE_DEPARTMENT,
        /** To stand beneath another. */
        PLACE
    }

    /** Whether an organ asks for itself to stand beneath another: then the other has to agree too. */
    boolean isAskedOfAnother() {
        return kind == Kind.PLACE && Objects.equals(organId, agencyId);
    }

    /** Whose security administrator decides next. */
    long waitsFor() {
        return isAskedOfAnother() && firstAgreedBy != null && takingOrganId != null ? takingOrganId : agencyId;
    }

    /** One of the first three of an organ: he sets his password himself. */
    public record First(Role role, String login, String name) {

        /** The names of his fields in the form begin with this. */
        String field(String of) {
            return (role == Role.ADMINISTRATOR
                            ? "administrator"
                            : role == Role.SECURITY_ADMINISTRATOR ? "security" : "auditor")
                    + of;
        }
    }
}
