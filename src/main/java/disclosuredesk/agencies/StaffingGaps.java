package disclosuredesk.agencies;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where an agency's staff cannot do what the process asks: a turn nobody takes, or one only one person takes. */
@Component
public class StaffingGaps {

    private static final List<Role> NEEDED = List.of(Role.CLERK, Role.LEGAL_REVIEWER, Role.HEAD);

    private final Agencies agencies;

    StaffingGaps(Agencies agencies) {
        this.agencies = agencies;
    }

    /** What is missing. */
    public enum Kind {
        /** A department without an enabled handler. */
        NO_HANDLER,
        /** A role of the process without an enabled officer. */
        NOBODY,
        /** A role with one enabled officer: nobody stands in for him. */
        ONLY_ONE,
        /** No security administrator in service: nobody agrees to changes of rights. */
        NO_SECOND_PERSON,
        /** No auditor in service. */
        NO_AUDITOR,
        /** An officer with an exclusive role beside another, from before they excluded each other. */
        MIXED
    }

    /** @param what the department's name, the role's, or the officer's */
    public record Gap(Kind kind, String what) {}

    public List<Gap> of(long agencyId) {
        List<Officer> officers =
                agencies.officers(agencyId).stream().filter(Officer::enabled).toList();
        List<Gap> gaps = new ArrayList<>();
        for (Role role : NEEDED) {
            long members = officers.stream().filter(officer -> officer.is(role)).count();
            if (members < 2) {
                gaps.add(new Gap(members == 0 ? Kind.NOBODY : Kind.ONLY_ONE, role.name()));
            }
        }
        agencies.departments(agencyId).stream()
                .filter(department -> officers.stream().noneMatch(officer -> officer.handles(department.id())))
                .forEach(department -> gaps.add(new Gap(Kind.NO_HANDLER, department.name())));
        if (officers.stream().noneMatch(officer -> officer.is(Role.SECURITY_ADMINISTRATOR))) {
            gaps.add(new Gap(Kind.NO_SECOND_PERSON, Role.SECURITY_ADMINISTRATOR.name()));
        }
        if (officers.stream().noneMatch(officer -> officer.is(Role.AUDITOR))) {
            gaps.add(new Gap(Kind.NO_AUDITOR, Role.AUDITOR.name()));
        }
        officers.stream()
                .filter(officer -> !Role.goTogether(officer.roles()))
                .forEach(officer -> gaps.add(new Gap(Kind.MIXED, officer.name())));
        return gaps;
    }
}
