package disclosuredesk.agencies;

import disclosuredesk.agencies.FirstSetUp.First;
import disclosuredesk.agencies.FirstSetUp.Member;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written when the first agency is founded ({@link FirstSetUp}), once. */
@Service
@Transactional
class FirstAgency {

    /** Nobody is signed in yet: the ledger says that whoever had the token did it. */
    private static final String BY = "系统初始化";

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final SecurityTrail trail;

    FirstAgency(Agencies agencies, SecurityTrail trail, KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.agencies = agencies;
        this.trail = trail;
    }

    /** @param hashes of their passwords, in the same order */
    public void found(String code, String name, List<First> three, List<String> hashes) {
        requireEmpty();
        long agency = insert(code, name, List.of());
        Doer setUp = Doer.another(agency, BY);
        trail.record(new AgencyFounded(code), setUp);
        for (int i = 0; i < three.size(); i++) {
            First one = three.get(i);
            long id = agencies.insertOfficer(one.login(), one.name(), null, Set.of(one.role()), agency, hashes.get(i));
            keptPasswords.passwordGiven(id, one.role() != Role.ADMINISTRATOR);
            trail.record(new OfficerAdded(one.login(), List.of(one.role())), setUp);
        }
    }

    /** @return the id of the agency */
    public long foundForRehearsal(
            String code, String name, List<String> departments, List<Member> members, String hash) {
        requireEmpty();
        long agency = insert(code, name, departments);
        for (Member member : members) {
            Long department = agencies.departments(agency).stream()
                    .filter(candidate -> candidate.name().equals(member.department()))
                    .map(Department::id)
                    .findFirst()
                    .orElse(null);
            agencies.insertOfficer(member.login(), member.name(), department, member.roles(), agency, hash);
        }
        return agency;
    }

    private long insert(String code, String name, List<String> departments) {
        long agency = agencies.insertAgency(code, name.strip());
        departments.forEach(department -> agencies.insertDepartment(agency, department));
        return agency;
    }

    private void requireEmpty() {
        if (!agencies.isEmpty()) {
            throw Refused.notFound("agencies.alreadySetUp");
        }
    }
}
