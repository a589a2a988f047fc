package disclosuredesk.rehearsal;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.FirstSetUp;
import disclosuredesk.agencies.FirstSetUp.Member;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.calendar.MovableClock;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.decision.Ground;
import disclosuredesk.letters.ChangingLetterhead;
import disclosuredesk.letters.Letterhead;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * A large agency: forty departments, sixty officers, and lives of every kind walked by the real acts. Closed ones are spread over
 * three and a half years and end in every row of table 三; open ones stand at every step, from fresh to long overdue. All of
 * them have names and texts by which {@link CopiedLives} finds what differs from case to case.
 */
public final class BigOrgan {

    private static final String[] AREAS = {"规划", "建设", "财务", "征收", "住房", "环境", "交通", "水务", "城管", "人事"};
    private static final String[] KINDS = {"一科", "二科", "三科", "档案室"};
    private static final int DAYS = 1_290;
    private static final int SETTLED = 78; // the longest closed life, with its payment period
    private static final int OPEN_PATHS = 17;
    private static final Table3Row[] ENDS = {
        Table3Row.R1, Table3Row.R1, Table3Row.R2, Table3Row.R1, Table3Row.R4_1, Table3Row.R3_4, Table3Row.R1,
                Table3Row.R4_1,
        Table3Row.R5_1, Table3Row.R6_3, Table3Row.R1, Table3Row.R3_8, Table3Row.R3_6, Table3Row.R2, Table3Row.R6_1,
                Table3Row.R4_1,
        Table3Row.R5_2, Table3Row.R3_5, Table3Row.R4_3, Table3Row.R6_2, Table3Row.R1, Table3Row.R3_1, Table3Row.R4_2,
                Table3Row.R5_3,
        Table3Row.R3_7, Table3Row.R5_4, Table3Row.R1, Table3Row.R3_2, Table3Row.R5_5, Table3Row.R3_3
    };

    private final ApplicationContext beans;
    private final List<Officer> officers;
    private final List<Department> departments;
    private final LocalDate today;
    private final List<Life> lives = new ArrayList<>();

    private BigOrgan(ApplicationContext beans, long agency, LocalDate today) {
        this.beans = beans;
        Agencies agencies = beans.getBean(Agencies.class);
        officers = agencies.officers(agency);
        departments = agencies.departments(agency);
        this.today = today;
    }

    /** Founds the agency in an empty system: the same officers with the same ids each time. */
    public static BigOrgan found(ApplicationContext beans, String password, LocalDate today) {
        List<String> names = new ArrayList<>();
        List<Member> members = new ArrayList<>(List.of(
                new Member("zhang", "张敏", Set.of(Role.CLERK), ""),
                new Member("chen", "陈思", Set.of(Role.LEGAL_REVIEWER), ""),
                new Member("liu", "刘建华", Set.of(Role.HEAD), ""),
                new Member("admin", "系统管理员", Set.of(Role.ADMINISTRATOR), ""),
                new Member("gao", "高远", Set.of(Role.LEADER), "")));
        several(members, "clerk", "经办", Role.CLERK, 11);
        several(members, "reviewer", "审核", Role.LEGAL_REVIEWER, 3);
        several(members, "head", "负责", Role.HEAD, 1);
        for (int i = 0; i < AREAS.length * KINDS.length; i++) {
            names.add(AREAS[i % AREAS.length] + KINDS[i / AREAS.length]);
            members.add(
                    new Member("handler%02d".formatted(i + 1), "承办" + han(i + 1), Set.of(Role.HANDLER), names.get(i)));
        }
        long agency = beans.getBean(FirstSetUp.class).foundForRehearsal("demo", "示例市城乡建设局", names, members, password);
        BigOrgan organ = new BigOrgan(beans, agency, today);
        beans.getBean(ChangingLetterhead.class)
                .change(
                        new Letterhead(
                                "示公开",
                                "示例市人民政府",
                                "https://review.example.gov.cn",
                                "示例区人民法院",
                                "联系人：张敏　电话：0000-1234567　地址：示例市和平路1号"),
                        organ.every(Role.ADMINISTRATOR).get(0));
        return organ;
    }

    private static void several(List<Member> members, String login, String name, Role role, int number) {
        for (int i = 2; i < number + 2; i++) {
            members.add(new Member("%s%02d".formatted(login, i), name + han(i), Set.of(role), ""));
        }
    }

    private static String han(int number) {
        String digits = "〇一二三四五六七八九";
        return digits.charAt(number / 10) + "" + digits.charAt(number % 10);
    }

    private List<Officer> every(Role role) {
        return officers.stream().filter(officer -> officer.is(role)).toList();
    }

    /** Walks so many closed and so many open lives up to today; then the clock goes on with the machine's. */
    public void walk(int closed, int open) {
        for (int i = 0; i < closed; i++) {
            LifePlan.to(
                    ENDS[i % ENDS.length],
                    life(today.minusDays(SETTLED + (long) i * (DAYS - SETTLED) / closed)),
                    i / ENDS.length);
        }
        for (int i = 0; i < open; i++) {
            open(i % OPEN_PATHS, 1 + i / OPEN_PATHS * 41 / Math.max(1, open / OPEN_PATHS));
        }
        beans.getBean(DayByDay.class).play(lives, today, (day, done, all) -> {});
        beans.getBean(Acts.class).timers().endDuePeriods();
        beans.getBean(MovableClock.class).back();
    }

    private Life life(LocalDate receivedOn) {
        int i = lives.size();
        List<Officer> clerks = every(Role.CLERK);
        List<Officer> reviewers = every(Role.LEGAL_REVIEWER);
        List<Officer> heads = every(Role.HEAD);
        Department department = departments.get(i * 7 % departments.size());
        Officer handler = every(Role.HANDLER).stream()
                .filter(one -> Long.valueOf(department.id()).equals(one.departmentId()))
                .findFirst()
                .orElseThrow();
        Cast cast = new Cast(
                clerks.get(i % clerks.size()),
                reviewers.get(i % reviewers.size()),
                heads.get(i % heads.size()),
                every(Role.ADMINISTRATOR).get(0),
                List.of(new Cast.Desk(department, handler)));
        Life life = new Life(
                        beans.getBean(Acts.class),
                        beans.getBean(Consultations.class),
                        cast,
                        cast.departments().get(0),
                        registration(i, receivedOn))
                .registered();
        lives.add(life);
        return life;
    }

    private static Registration registration(int i, LocalDate receivedOn) {
        ApplicantKind kind = i % 4 == 3 ? ApplicantKind.values()[1 + i / 4 % 5] : ApplicantKind.NATURAL_PERSON;
        MadeUpTexts.Person person = MadeUpTexts.sample(kind, i);
        Identity.Kind paper =
                kind == ApplicantKind.NATURAL_PERSON ? Identity.Kind.ID_CARD : Identity.Kind.UNIFIED_CREDIT_CODE;
        return new Registration(
                RequestId.random(),
                Receipt.on(Channel.ofApplicants().get(i % Channel.ofApplicants().size()), receivedOn),
                new Applicant(
                        kind,
                        person.name(),
                        new Identity(paper, person.identity()),
                        person.phone(),
                        null,
                        person.address(),
                        null),
                MadeUpTexts.sampleInformation(i),
                null,
                WantedForm.values()[i % WantedForm.values().length],
                WantedRoute.values()[i % WantedRoute.values().length]);
    }

    /** The step a path stops at, and for how many days it has been there; what would come after today does not happen. */
    private void open(int path, int days) {
        switch (path) {
            case 0 -> received(days);
            case 1 -> received(2 + days).correctionAsked(2, days + 12);
            case 2 -> received(1 + days).accepted(1);
            case 3 -> received(2 + days).accepted(1).assigned(2);
            case 4 -> received(3 + days).accepted(1).assigned(1).proposed(3, Ground.THIRD_PARTY, true);
            case 5 ->
                received(4 + days)
                        .accepted(1)
                        .assigned(1)
                        .proposed(3, Ground.THIRD_PARTY, true)
                        .opinionAsked(4 + days - days % 12, "相关企业");
            case 6 -> searched(days, Ground.DOES_NOT_EXIST);
            case 7 -> searched(days, Ground.PROVIDED).drafted(4, Ground.PROVIDED);
            case 8 ->
                searched(days, Ground.DOES_NOT_EXIST)
                        .drafted(4, Ground.DOES_NOT_EXIST)
                        .reviewed(4);
            case 9 ->
                searched(days, Ground.PROVIDED)
                        .drafted(4, Ground.PROVIDED)
                        .reviewed(4)
                        .approved(4);
            case 10 -> received(2 + days % 20).accepted(1).assigned(1).extensionProposed(2, 10);
            case 11 ->
                received(12 + days)
                        .accepted(1)
                        .assigned(1)
                        .proposed(3, Ground.PROVIDED, false)
                        .extended(12, 15);
            case 12 -> received(3 + days % 18).accepted(1).assigned(1).feeAsked(3, 119);
            case 13 -> received(3 + days).accepted(2).assigned(2).reasonsAsked(3, days + 9);
            case 14 -> received(5 + days).accepted(1).assigned(1).assignmentReturned(5);
            case 15 ->
                searched(days, Ground.PROCESS_INFORMATION)
                        .drafted(4, Ground.PROCESS_INFORMATION)
                        .returnedFromReview(4);
            default -> received(9 + days).correctionAsked(2, 20).corrected(8);
        }
    }

    private Life received(int daysAgo) {
        return life(today.minusDays(daysAgo));
    }

    private Life searched(int days, Ground ground) {
        return received(4 + days).accepted(1).assigned(1).proposed(3, ground, false);
    }
}
