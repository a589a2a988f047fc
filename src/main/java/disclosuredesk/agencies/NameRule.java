package disclosuredesk.agencies;

import disclosuredesk.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Names that are there and fit their column, so that the database never has the last word on what was typed. */
final class NameRule {

    /** Characters that fit the columns; the sentences in agencies.properties say the same numbers. */
    private static final int LONGEST_OF_A_PERSON = 100;

    private static final int LONGEST_OF_AN_ORGAN = 200;

    private static final int LONGEST_JOB_TITLE = 60;

    private NameRule() {}

    /** @throws Refused invalid, at the field {@code name} */
    static void requirePerson(String name) {
        requirePerson(name, "name");
    }

    /** @throws Refused invalid, at the field */
    static void requirePerson(String name, String field) {
        if (name.isBlank()) {
            throw Refused.invalid(field, "agencies.officer.nameMissing");
        }
        if (name.strip().length() > LONGEST_OF_A_PERSON) {
            throw Refused.invalid(field, "agencies.officer.nameTooLong");
        }
    }

    /** @throws Refused invalid, at the field {@code jobTitle} */
    static void requireJobTitle(@Nullable String jobTitle) {
        if (jobTitle != null && jobTitle.strip().length() > LONGEST_JOB_TITLE) {
            throw Refused.invalid("jobTitle", "agencies.officer.jobTitleTooLong");
        }
    }

    /** Without blanks around it; null if nothing is left. */
    static @Nullable String jobTitle(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** @throws Refused invalid, at the field {@code name} */
    static void requireDepartment(String name) {
        if (name.isBlank()) {
            throw Refused.invalid("name", "agencies.department.nameMissing");
        }
        if (name.strip().length() > LONGEST_OF_AN_ORGAN) {
            throw Refused.invalid("name", "agencies.department.nameTooLong");
        }
    }

    /** @throws Refused invalid, at the fields {@code code} and {@code agencyName} */
    static void requireAgency(String code, String name) {
        if (!code.matches("[A-Za-z0-9-]{2,40}")) {
            throw Refused.invalid("code", "agencies.agency.codeForm");
        }
        if (name.isBlank()) {
            throw Refused.invalid("agencyName", "agencies.agency.nameMissing");
        }
        if (name.strip().length() > LONGEST_OF_AN_ORGAN) {
            throw Refused.invalid("agencyName", "agencies.agency.nameTooLong");
        }
    }

    /** @throws Refused invalid, at the field {@code login} */
    static void requireLogin(String login) {
        requireLogin(login, "login");
    }

    /** @throws Refused invalid, at the field */
    static void requireLogin(String login, String field) {
        if (!login.matches("[A-Za-z0-9._-]{2,60}")) {
            throw Refused.invalid(field, "agencies.officer.loginForm");
        }
    }
}
