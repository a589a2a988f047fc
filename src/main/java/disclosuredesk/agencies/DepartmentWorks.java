package disclosuredesk.agencies;

import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that departments have to do, in whichever room it is. */
@Component
class DepartmentWorks {

    private final Agencies agencies;
    private final List<DepartmentWork> works;

    DepartmentWorks(Agencies agencies, List<DepartmentWork> works) {
        this.agencies = agencies;
        this.works = works;
    }

    int open(long departmentId) {
        return works.stream().mapToInt(work -> work.open(departmentId)).sum();
    }

    /** @throws Refused not found, if the agency has none, or it is closed */
    Department department(long id, long agencyId) {
        return agencies.departments(agencyId).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("agencies.department.gone"));
    }

    /**
     * A department that has something to do is not closed without another that takes it over.
     *
     * @return the other; null: there is nothing to take over
     */
    @Nullable
    Department requireTaken(Department closed, @Nullable Long takingId) {
        if (takingId != null) {
            return agencies.departments(closed.agencyId()).stream()
                    .filter(one -> one.id() == takingId && one.id() != closed.id())
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid("taking", "agencies.department.takingUnknown"));
        }
        int open = open(closed.id());
        long officers = agencies.officers(closed.agencyId()).stream()
                .filter(officer -> officer.departmentId() != null && officer.departmentId() == closed.id())
                .count();
        if (open > 0 || officers > 0) {
            throw Refused.invalid("taking", "agencies.department.takingMissing", closed.name(), open, officers);
        }
        return null;
    }

    /**
     * Departments of an organ that is merged do not leave their open work to nobody.
     *
     * @return the department of the other that has it; null: there is nothing to take over
     */
    @Nullable
    Department requireMerged(long closedId, long intoId, @Nullable Long takingId) {
        if (takingId != null) {
            return agencies.departments(intoId).stream()
                    .filter(one -> one.id() == takingId)
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid("taking", "agencies.department.takingUnknown"));
        }
        int open = agencies.departments(closedId).stream()
                .mapToInt(one -> open(one.id()))
                .sum();
        if (open > 0) {
            throw Refused.invalid("taking", "agencies.organ.takingMissing", open);
        }
        return null;
    }

    /** Nobody else acts on what they have until the transaction ends; before the first entry of any ledger. */
    void lock(List<Department> departments) {
        departments.forEach(one -> works.forEach(work -> work.lock(one)));
    }

    /** The other department has all of it. */
    void handOver(Department from, Department to, Doer by) {
        works.forEach(work -> work.handOver(from, to, by));
    }
}
