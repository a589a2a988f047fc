package disclosuredesk.desk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Light;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.Registration;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The board counts what the lists show: every number of it, and of the sheet and the trend, is the length of its list. */
abstract class BoardStory {

    private static final Pattern FIGURE =
            Pattern.compile("<a[^>]*class=\"figure[^\"]*\"[^>]*href=\"([^\"]+)\"[^>]*>(\\d+)</a>");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Boards boards;

    @Autowired
    private Trends trends;

    @Autowired
    private Weeks weeks;

    @Autowired
    private LiveYears liveYears;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private Board board() {
        return boards.of(world.agency);
    }

    private int light(Light light) {
        return board().whole().of(light).count();
    }

    private void holds(RequestId id, Role role, Officer officer) {
        world.jdbc
                .sql("""
                insert into case_holder (request_id, role, officer_id, since, given_by)
                values (:id, :role, :officer, current_timestamp(6), :officer)
                on duplicate key update officer_id = values(officer_id)
                """)
                .param("id", id.value())
                .param("role", role.name())
                .param("officer", officer.id())
                .update();
    }

    private RequestId asked(Ground ground, LocalDate delivered, String... parties) {
        RequestId id = world.proposed(ground, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(parties).stream()
                        .map(party -> Consultation.letter(
                                Consultation.Kind.THIRD_PARTY, party, null, "报价", world.today(), delivered))
                        .toList(),
                world.clerk);
        return id;
    }

    private RequestId correcting(LocalDate until) {
        RequestId id = world.registered();
        world.askForCorrection(id, 0, CorrectionNotice.sent(world.today(), "名称", until), world.clerk);
        return id;
    }

    private String requestNumber(RequestId id) {
        return world.requests.get(id, world.head).number().toString();
    }

    private RequestId extended() {
        return extend(world.assigned());
    }

    private RequestId extend(RequestId id) {
        world.extending.propose(id, world.version(id), 10, "量大", world.clerk);
        world.extending.approve(id, world.version(id), world.head);
        world.tellExtension(id, world.version(id), world.today(), world.clerk);
        return id;
    }

    private RequestId byOrdinaryMail(LocalDate confirmed) {
        Registration model = world.registration(world.today());
        var mail = new Registration(
                RequestId.random(),
                new Receipt(Channel.ORDINARY_MAIL, world.today(), null, confirmed),
                model.applicant(),
                model.information(),
                null,
                model.wantedForm(),
                model.wantedRoute());
        world.registering.register(mail, world.clerk);
        return mail.id();
    }

    private Ageing.Line line(List<Ageing.Line> lines, String key) {
        return lines.stream()
                .filter(line -> line.nameKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Ageing.Line watched(String watch) {
        return line(board().watched(), "desk.board.watch." + watch);
    }

    /** Some hundred requests as they may lie on the desks of four months. */
    private void manyThings(long seed, int requests) {
        Random random = new Random(seed);
        Officer second = world.officer(world.agency, null, "子", Role.CLERK);
        LocalDate day = day("2025-12-01");
        for (int i = 0; i < requests; i++) {
            day = day.plusDays(random.nextInt(3));
            world.today(day);
            world.timers.endDuePeriods();
            RequestId id = switch (random.nextInt(15)) {
                case 0 -> correcting(day.plusDays(5 + random.nextInt(90)));
                case 1 -> asked(Ground.THIRD_PARTY, random.nextBoolean() ? day : null, "恒通公司", "顺达公司");
                case 2 -> extended();
                case 3 -> byOrdinaryMail(random.nextBoolean() ? day : null);
                case 4 -> world.accepted();
                case 5 -> world.assigned();
                case 6 -> world.proposed(Ground.THIRD_PARTY, true);
                case 7 -> world.drafted(Ground.PROVIDED);
                case 8 -> world.reviewed(Ground.DOES_NOT_EXIST);
                case 9 -> world.approved(Ground.PROVIDED);
                case 10 -> world.delivered(Ground.PROVIDED);
                case 11 -> world.archived(Ground.PETITION);
                case 12 -> world.readyToDraft(Ground.EXCESSIVE);
                case 13 -> {
                    RequestId withdrawn = world.assigned();
                    world.withdrawing.withdraw(withdrawn, world.version(withdrawn), day, "书面撤回", world.clerk);
                    yield withdrawn;
                }
                default -> {
                    RequestId proposed = world.assigned();
                    world.extending.propose(proposed, world.version(proposed), 5, "量大", world.clerk);
                    yield proposed;
                }
            };
            if (random.nextInt(3) > 0) {
                holds(id, Role.CLERK, random.nextBoolean() ? world.clerk : second);
                holds(id, Role.HANDLER, world.handler);
            }
        }
        lateAsking();
    }

    /** Opinions asked for when the date had passed: late all the same. */
    private void lateAsking() {
        LocalDate now = world.today();
        world.today(day("2025-12-02").isAfter(now) ? now : now.plusDays(1));
        RequestId id = world.registered(day("2025-12-01"), ApplicantKind.NATURAL_PERSON);
        world.examining.accept(id, world.version(id), null, world.clerk);
        world.assigning.assign(id, world.version(id), world.department, null, world.clerk);
        world.proposing.propose(id, world.version(id), world.search(), Ground.THIRD_PARTY, "建议公开", true, world.handler);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.JOINT_AGENCY, "财政局", null, "报价", world.today(), world.today())),
                world.clerk);
    }

    @Test
    void everyNumberIsTheLengthOfItsList() {
        manyThings(20_261_126, 60);
        for (String address : List.of("/board", "/board/trend", "/board/week")) {
            Pages.Answer page = pages.get(address, world.head);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.text()).as(address).doesNotContain("??");
            Matcher figure = FIGURE.matcher(page.html());
            Map<String, String> seen = new TreeMap<>();
            while (figure.find()) {
                seen.put(figure.group(1).replace("&amp;", "&"), figure.group(2));
            }
            assertThat(seen).as(address).hasSizeGreaterThan(8);
            seen.forEach(
                    (list, number) -> assertThat(pages.get(list, world.head).text())
                            .as(address + " → " + list)
                            .contains("共" + number + "件"));
        }
    }

    @Test
    void theLightsAreThoseOfTheListCaseByCase() {
        manyThings(7, 40);
        Map<Light, Integer> naive = new TreeMap<>();
        Map<String, Integer> late = new TreeMap<>();
        int open = 0;
        for (int page = 1; page <= 2; page++) {
            String list =
                    pages.get("/requests?state=OPEN&page=" + page, world.head).html();
            for (String row : list.substring(list.indexOf("<tbody>")).split("<tr>")) {
                Matcher light = Pattern.compile("light-(\\w+)").matcher(row);
                if (light.find()) {
                    open++;
                    naive.merge(Light.valueOf(light.group(1)), 1, Integer::sum);
                    if (light.group(1).equals("RED")) {
                        late.merge(row.contains("规划科") ? "规划科" : "", 1, Integer::sum);
                    }
                }
            }
            if (open < 50) {
                break;
            }
        }
        Board board = board();
        assertThat(board.whole().all().count()).isEqualTo(open);
        for (Light light : Light.values()) {
            assertThat(board.whole().of(light).count()).as(light.name()).isEqualTo(naive.getOrDefault(light, 0));
        }
        board.departments().forEach(one -> assertThat(one.late()).isEqualTo(late.getOrDefault(one.name(), 0)));
        assertThat(board.departments().stream()
                        .mapToInt(one -> one.all().count())
                        .sum())
                .isEqualTo(open);
        assertThat(board.holders().stream().mapToInt(one -> one.all().count()).sum())
                .isEqualTo(open);
        assertThat(naive).containsKeys(Light.RED, Light.GREY);
    }

    /** T24, T25 */
    @Test
    void theLightTurnsOnTheWorkingDay() {
        world.registered(); // due 2026-03-30
        Map<String, Light> turns = Map.of(
                "2026-03-20",
                Light.GREEN,
                "2026-03-23",
                Light.YELLOW,
                "2026-03-24",
                Light.YELLOW,
                "2026-03-25",
                Light.ORANGE,
                "2026-03-30",
                Light.ORANGE,
                "2026-03-31",
                Light.RED);
        turns.forEach((day, light) -> {
            world.today(day(day));
            assertThat(light(light)).as(day).isOne();
        });
    }

    /** T24 */
    @Test
    void aPauseIsNeverOverdueAndNeverForgotten() {
        asked(Ground.THIRD_PARTY, null, "恒通公司");
        correcting(day("2026-12-30"));
        world.today(day("2026-06-01"));
        assertThat(light(Light.RED)).isZero();
        assertThat(light(Light.GREY)).isEqualTo(2);
        assertThat(watched("CORRECTION_AWAITED").figure().count()).isOne();
        assertThat(watched("CORRECTION_AWAITED").oldest()).isEqualTo(new Ageing.Age(91, false));
        assertThat(watched("LETTER_UNPROVED").figure().count()).isOne();
        assertThat(watched("LETTER_UNPROVED").oldest().working()).isTrue();
        assertThat(watched("WAIT_OVER").figure().count()).isZero();
    }

    @Test
    void whatWaitsLongerThanItsPeriodIsTold() {
        correcting(day("2026-03-20"));
        world.today(day("2026-03-25")); // the timer has not come
        assertThat(watched("WAIT_OVER").figure().count()).isOne();
        assertThat(watched("WAIT_OVER").oldest()).isEqualTo(new Ageing.Age(5, false));
    }

    @Test
    void aNoticeOfCorrectionIsWatchedFromTheFifthDay() {
        world.registered(); // seven working days: 2026-03-11
        world.today(day("2026-03-06"));
        assertThat(watched("NOTICE_NEAR").figure().count()).isZero();
        world.today(day("2026-03-09"));
        assertThat(watched("NOTICE_NEAR").figure().count()).isOne();
        assertThat(watched("NOTICE_NEAR").oldest()).isEqualTo(new Ageing.Age(5, true));
        world.today(day("2026-03-11"));
        assertThat(watched("NOTICE_NEAR").oldest()).isEqualTo(new Ageing.Age(7, true));
        world.today(day("2026-03-12"));
        assertThat(watched("NOTICE_NEAR").figure().count()).isZero();
        assertThat(watched("NOTICE_PAST").oldest()).isEqualTo(new Ageing.Age(1, true));
    }

    @Test
    void ordinaryMailIsWatchedUntilItIsConfirmed() {
        byOrdinaryMail(null);
        byOrdinaryMail(world.today());
        assertThat(watched("MAIL_UNCONFIRMED").figure().count()).isOne();
        assertThat(watched("MAIL_UNCONFIRMED").oldest()).isEqualTo(new Ageing.Age(0, true));
        world.today(day("2026-03-04"));
        assertThat(watched("MAIL_UNCONFIRMED").oldest()).isEqualTo(new Ageing.Age(2, true));
    }

    @Test
    void aDepartmentOverItsOwnLimitIsTold() {
        world.assigned(); // 2026-03-11
        world.today(day("2026-03-13"));
        assertThat(watched("HANDLING_PAST").oldest()).isEqualTo(new Ageing.Age(2, true));
    }

    @Test
    void eachStepTellsHowManyLieThereAndSinceWhen() {
        world.drafted(Ground.PROVIDED);
        world.reviewed(Ground.PROVIDED);
        world.approved(Ground.PROVIDED);
        world.today(day("2026-03-06"));
        world.drafted(Ground.PROVIDED);
        world.delivered(Ground.PROVIDED);
        world.today(day("2026-03-10"));
        List<Ageing.Line> steps = board().steps();
        assertThat(line(steps, "step.reviewDecision"))
                .isEqualTo(new Ageing.Line(
                        "step.reviewDecision",
                        new BoardFigure(2, "step=reviewDecision"),
                        new Ageing.Age(6, true),
                        new BoardFigure(1, "step=reviewDecision&stepPast=true")));
        assertThat(line(steps, "step.approveDecision").oldest()).isEqualTo(new Ageing.Age(6, true));
        assertThat(line(steps, "step.deliverDecision").figure().count()).isOne();
        assertThat(line(steps, "step.archiveDossier").oldest()).isEqualTo(new Ageing.Age(4, false));
        assertThat(line(steps, "step.askOpinions"))
                .isEqualTo(new Ageing.Line(
                        "step.askOpinions",
                        new BoardFigure(0, "step=askOpinions"),
                        new Ageing.Age(null, true),
                        new BoardFigure(0, "step=askOpinions&stepPast=true")));
    }

    @Test
    void namesWhoOwesAnOpinionAndSinceWhen() {
        RequestId id = asked(Ground.THIRD_PARTY, world.today(), "恒通公司", "顺达公司");
        world.today(day("2026-03-05"));
        asked(Ground.THIRD_PARTY, null, "安居公司");
        world.consulting.recordOpinion(
                id,
                world.version(id),
                new Answer(
                        world.consultations.of(id).get(0).id(), null, world.today(), Consultation.Opinion.AGREES, null),
                world.clerk);
        world.today(day("2026-03-09"));
        assertThat(board().letters())
                .extracting(Ageing.Letter::party, one -> one.age().days(), Ageing.Letter::due)
                .containsExactly(tuple("顺达公司", 5, day("2026-03-23")), tuple("安居公司", 2, null));
        assertThat(watched("OPINIONS").figure().count()).isEqualTo(2);
    }

    @Test
    void aCaseIsItsHoldersInTheRoleWhoseTurnItIs() {
        RequestId mine = world.registered();
        holds(mine, Role.CLERK, world.clerk);
        RequestId searched = world.assigned();
        holds(searched, Role.CLERK, world.clerk);
        holds(searched, Role.HANDLER, world.handler);
        RequestId review = world.drafted(Ground.PROVIDED);
        holds(review, Role.CLERK, world.clerk);
        assertThat(board().holders())
                .extracting(one -> one.nameKey() + one.name(), one -> one.all().count())
                .containsExactlyInAnyOrder(tuple("甲", 1), tuple("乙", 1), tuple("desk.board.nobody", 1));
    }

    @Test
    void whatTheProcessHasLostIsStillCounted() {
        RequestId id = world.registered();
        world.registered();
        world.jdbc
                .sql(
                        "delete from ACT_RU_IDENTITYLINK where TASK_ID_ in (select ID_ from ACT_RU_TASK where PROC_INST_ID_ = :id)")
                .param("id", id.value())
                .update();
        assertThat(board().whole().all().count()).isEqualTo(2);
        assertThat(watched("STUCK").figure()).isEqualTo(new BoardFigure(1, "watch=STUCK"));
        assertThat(pages.get("/requests?watch=STUCK", world.head).text())
                .contains("共1件")
                .contains("流程中断");
    }

    @Test
    void whatFallsDueIsForeseenByWeekDayAndDepartment() {
        world.registered(); // 2026-03-30
        world.assigned();
        correcting(day("2026-04-30"));
        world.today(day("2026-03-04"));
        world.assigned(); // 2026-04-01
        world.today(day("2026-03-11"));
        Forecast forecast = board().forecast();
        assertThat(forecast.weeks().get(0)).isEqualTo(new Forecast.Week(day("2026-03-11"), day("2026-03-15")));
        assertThat(forecast.weeks().get(3)).isEqualTo(new Forecast.Week(day("2026-03-30"), day("2026-04-05")));
        assertThat(forecast.departments())
                .extracting(Forecast.Line::name)
                .containsExactly("规划科", "公开工作机构（未交科室）", "全机关");
        assertThat(forecast.departments().get(2).weeks())
                .extracting(BoardFigure::count)
                .containsExactly(0, 0, 0, 3);
        assertThat(forecast.departments().get(0).all().count()).isEqualTo(2);
        assertThat(forecast.days()).extracting(Forecast.Day::on).containsExactly(day("2026-03-30"), day("2026-04-01"));
        assertThat(forecast.days().get(0).departments()).containsOnlyKeys("规划科", "公开工作机构（未交科室）");
    }

    /** T73 */
    @Test
    void thePercentageOfNothingIsADash() {
        Trend trend = trends.of(world.agency, world.today());
        assertThat(trend.months()).hasSize(12);
        assertThat(trend.months().get(0).month()).hasToString("2025-04");
        assertThat(trend.all().rate()).isEqualTo("–");
        assertThat(trend.all().middle()).isEqualTo("–");
    }

    /** T73 */
    @Test
    void theTrendTellsInTimeAndLateAndHowLong() {
        world.delivered(Ground.PROVIDED); // 0 working days
        RequestId slow = world.approved(Ground.DOES_NOT_EXIST);
        RequestId late = world.approved(Ground.PROVIDED);
        RequestId inMarch = world.registered();
        world.withdrawing.withdraw(inMarch, world.version(inMarch), world.today(), "书面撤回", world.clerk);
        RequestId paused = correcting(day("2026-03-20"));
        world.today(day("2026-03-30"));
        world.timers.endDuePeriods();
        world.delivering.deliver(slow, world.version(slow), world.delivery(), world.clerk);
        world.today(day("2026-04-02"));
        world.delivering.deliver(late, world.version(late), world.delivery(), world.clerk);
        Trend trend = trends.of(world.agency, world.today());
        Trend.Month march = trend.months().get(10);
        assertThat(march.received().count()).isEqualTo(5);
        assertThat(march.closed().count())
                .as("%s abandoned in its pause", paused)
                .isEqualTo(4);
        assertThat(march.inTime().count()).isEqualTo(3);
        assertThat(march.late().count()).isZero();
        assertThat(march.rate()).isEqualTo("100");
        assertThat(march.middle()).isEqualTo("10"); // between 0 and 20
        assertThat(march.outcomes().get(Outcome.Family.OTHERWISE_CONCLUDED).count())
                .isEqualTo(2);
        Trend.Month april = trend.months().get(11);
        assertThat(april.late().count()).isOne();
        assertThat(april.rate()).isEqualTo("0");
        assertThat(april.middle()).isEqualTo("23");
        assertThat(trend.all().rate()).isEqualTo("75");
        assertThat(trend.all().middle()).isEqualTo("20");
    }

    /** T73 */
    @Test
    void whatWasInTimeOnlyByItsExtensionIsToldApart() {
        world.delivered(Ground.PROVIDED);
        RequestId extended = extend(world.approved(Ground.PROVIDED));
        RequestId lateAllTheSame = extend(world.approved(Ground.PROVIDED));
        world.today(day("2026-04-07")); // twenty working days ended on 30 March
        world.delivering.deliver(extended, world.version(extended), world.delivery(), world.clerk);
        world.today(day("2026-04-30"));
        world.delivering.deliver(lateAllTheSame, world.version(lateAllTheSame), world.delivery(), world.clerk);
        Trend.Month all = trends.of(world.agency, world.today()).all();
        assertThat(all.inTime().count()).isEqualTo(2);
        assertThat(all.extended().count()).isOne();
        assertThat(all.late().count()).isOne();
        assertThat(pages.get(all.extended().address(), world.head).text())
                .contains("共1件", requestNumber(extended), "经延期后按期");
    }

    @Test
    void theRunningYearIsTheReports() {
        world.delivered(Ground.PROVIDED);
        world.registered();
        world.registered(day("2025-12-30"), ApplicantKind.BUSINESS);
        LiveYear live = liveYears.of(world.agency, 2026);
        assertThat(live.figures()).extracting(LiveYear.Cell::number).containsExactly(2, 1, 1, 2);
        assertThat(live.remedies()).extracting(LiveYear.Cell::number).containsExactly(0, 0, 0);
        assertThat(live.faults()).isZero();
        assertThat(live.open()).as("table 二 has not been entered").isPositive();
        live.figures()
                .forEach(cell ->
                        assertThat(pages.get(cell.address(), world.head).text()).contains(cell.number() + "件"));
    }

    @Test
    void theWeekIsOnOneSheet() {
        RequestId late = world.registered(day("2026-01-20"), ApplicantKind.NATURAL_PERSON);
        holds(late, Role.CLERK, world.clerk);
        world.delivered(Ground.PROVIDED);
        correcting(day("2026-04-30"));
        extended();
        world.today(day("2026-03-04"));
        world.registered(day("2026-02-06"), ApplicantKind.NATURAL_PERSON); // due in the week after
        Week week = weeks.of(world.agency);
        assertThat(week.from()).isEqualTo(day("2026-03-02"));
        assertThat(week.received().count()).isEqualTo(3);
        assertThat(week.closed().count()).isOne();
        assertThat(week.overdue().rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(late);
            assertThat(row.holder()).isEqualTo("甲");
            assertThat(row.days()).isPositive();
        });
        assertThat(week.dueNext().all().count()).isOne();
        assertThat(week.paused().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.days()).isEqualTo(2));
        assertThat(week.extended().all().count()).isOne();
        assertThat(week.extensionAsked().count()).isZero();
        assertThat(week.extended().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.words()).isEqualTo("desk.board.leftDays"));
        world.today(day("2026-06-01"));
        assertThat(weeks.of(world.agency).extended().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.words()).isEqualTo("desk.board.overdueDays"));
        world.today(day("2026-03-04"));
        String sheet = pages.get("/board/week", world.clerk).text();
        assertThat(sheet)
                .contains("示例机关依申请公开在办快照")
                .contains("2026-03-02至2026-03-08")
                .contains("暂停第2天")
                .doesNotContain("王");
    }

    @Test
    void anotherAgencysCasesAreNotCounted() {
        world.registered();
        assertThat(boards.of(world.clerkOfAnotherAgency.agencyId())
                        .whole()
                        .all()
                        .count())
                .isZero();
    }
}
