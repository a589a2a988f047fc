package disclosuredesk.rehearsal;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.ChangedOfficer;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.FirstSetUp;
import disclosuredesk.agencies.FirstSetUp.Member;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.letters.ChangingLetterhead;
import disclosuredesk.letters.Letterhead;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The agency a rehearsal plays in: founded through the same door as a real one. */
@Component
@Profile("!prod")
class Rehearsal {

    /** The last has nobody yet: the administrator finds something to do. */
    private static final List<String> DEPARTMENTS = List.of("规划建设科", "财务审计科", "城市管理科", "政策法规科");

    private static final List<Member> MEMBERS = List.of(
            new Member("zhang", "张敏", Set.of(Role.CLERK), ""),
            new Member("li", "李卫东", Set.of(Role.HANDLER), DEPARTMENTS.get(0)),
            new Member("wang", "王丽娟", Set.of(Role.HANDLER), DEPARTMENTS.get(1)),
            new Member("zhao", "赵强", Set.of(Role.HANDLER), DEPARTMENTS.get(2)),
            new Member("chen", "陈思", Set.of(Role.LEGAL_REVIEWER), ""),
            new Member("liu", "刘建华", Set.of(Role.HEAD), ""),
            new Member("sun", "孙倩", Set.of(Role.CLERK), ""),
            new Member("admin", "系统管理员", Set.of(Role.ADMINISTRATOR), ""),
            new Member("anquan", "安全管理员", Set.of(Role.SECURITY_ADMINISTRATOR), ""),
            new Member("shenji", "审计管理员", Set.of(Role.AUDITOR), ""));

    private static final Letterhead LETTERHEAD = new Letterhead(
            "示公开", "示例市人民政府", "https://review.example.gov.cn", "示例区人民法院", "联系人：张敏　电话：0000-1234567　地址：示例市和平路1号");

    private static final String STAND_IN = "sun";

    private final FirstSetUp firstSetUp;
    private final ChangingLetterhead changingLetterhead;
    private final Agencies agencies;
    private final Staffing staffing;

    Rehearsal(FirstSetUp firstSetUp, ChangingLetterhead changingLetterhead, Agencies agencies, Staffing staffing) {
        this.changingLetterhead = changingLetterhead;
        this.firstSetUp = firstSetUp;
        this.agencies = agencies;
        this.staffing = staffing;
    }

    /** Founds the agency in an empty system and gives its officers. */
    Cast found(String name, String password) {
        long agency = firstSetUp.foundForRehearsal("demo", name, DEPARTMENTS, MEMBERS, password);
        List<Officer> officers = agencies.officers(agency);
        changingLetterhead.change(LETTERHEAD, one(officers, Role.ADMINISTRATOR));
        List<Department> departments = agencies.departments(agency);
        return new Cast(
                one(officers, Role.CLERK),
                one(officers, Role.LEGAL_REVIEWER),
                one(officers, Role.HEAD),
                one(officers, Role.ADMINISTRATOR),
                departments.stream()
                        .flatMap(department -> officers.stream()
                                .filter(officer -> officer.handles(department.id()))
                                .map(officer -> new Cast.Desk(department, officer)))
                        .toList());
    }

    /** The administrator proposes a clerk to stand in for the legal reviewer: the security administrator finds something to decide. */
    void proposeStandIn(Officer administrator) {
        Officer standIn = agencies.officer(STAND_IN).orElseThrow();
        staffing.changeOfficer(
                standIn.id(),
                agencies.version(standIn.id()),
                new ChangedOfficer(standIn.name(), null, Set.of(Role.CLERK, Role.LEGAL_REVIEWER), true),
                administrator);
    }

    private static Officer one(List<Officer> officers, Role role) {
        return officers.stream().filter(officer -> officer.is(role)).findFirst().orElseThrow();
    }
}
