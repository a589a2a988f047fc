package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.holding.Claiming;
import disclosuredesk.holding.Holders;
import disclosuredesk.holding.Supervising;
import disclosuredesk.holding.SupervisingOrgans;
import disclosuredesk.holding.Supervisions;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.report.ReportScope;
import disclosuredesk.requests.Motion.VoidBasis;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.Freezing;
import disclosuredesk.statistics.FrozenDifferences;
import disclosuredesk.statistics.FrozenDifferences.Difference;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.Signature;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A registration that never was a request: voided by two, counted nowhere, closed to every act. */
abstract class VoidingStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    private long motion(RequestId id) {
        return world.motions.open(id).orElseThrow().id();
    }

    private DisclosureRequest request(RequestId id) {
        return world.requests.get(id, world.head);
    }

    @Test
    void oneMovesItAnotherConfirmsItAndUntilThenNothingHasChanged() {
        RequestId stays = world.registered();
        RequestId id = world.registered();
        String number = request(stays).number().toString();
        assertThat(refusal(() -> world.voiding.move(id, VoidBasis.DOUBLE, number, " ", world.clerk))
                        .field())
                .isEqualTo("reason");
        assertThat(refusal(() -> world.voiding.move(id, VoidBasis.DOUBLE, "2026-999", "重复", world.clerk))
                        .field())
                .isEqualTo("instead");
        assertThat(refusal(() -> world.voiding.move(
                                id, VoidBasis.DOUBLE, request(id).number().toString(), "重复", world.clerk))
                        .field())
                .isEqualTo("instead");
        assertThat(refusal(() -> world.voiding.move(id, VoidBasis.TEST, "", "x", world.reviewer))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        int version = world.version(id);
        world.voiding.move(id, VoidBasis.DOUBLE, number, "同一封信登记了两次", world.head);
        assertThat(world.version(id)).as("a form somebody has open stays good").isEqualTo(version);
        assertThat(request(id).isVoid()).isFalse();
        assertThat(world.steps(id)).containsExactly("examineRequest");
        assertThat(refusal(() -> world.voiding.move(id, VoidBasis.TEST, "", "x", world.clerk))
                        .messageKey())
                .isEqualTo("requests.motion.oneOpen");
        assertThat(refusal(() -> world.voiding.confirm(id, version, motion(id), world.head))
                        .messageKey())
                .isEqualTo("requests.motion.own");
        assertThat(refusal(() -> world.voiding.confirm(id, version, motion(id), world.clerk))
                        .messageKey())
                .isEqualTo("requests.voiding.headOnly");
        assertThat(refusal(() -> world.amendingRegistration.confirm(id, version, motion(id), "", world.clerk))
                        .kind())
                .isEqualTo(Refused.Kind.CONFLICT);
        world.voiding.confirm(id, version, motion(id), world.anotherHead());

        DisclosureRequest voided = request(id);
        assertThat(voided.isVoid()).isTrue();
        assertThat(voided.number().serial()).isEqualTo(2);
        assertThat(world.process.isOpen(id)).isFalse();
        assertThat(world.ledger(id)).containsExactly("RequestRegistered", "MotionMade", "RequestVoided");
        RequestVoided entry =
                world.audit.as(RequestVoided.class, world.audit.latest(id).orElseThrow());
        assertThat(entry.instead()).isEqualTo(number);
        assertThat(entry.movedBy()).isEqualTo("丁");
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        RequestId next = world.registered();
        assertThat(request(next).number().serial()).as("its number stays used").isEqualTo(3);
        assertThat(faults()).isEmpty();
    }

    @Test
    void whoMovedItTakesItBackAndAnotherDeclinesItWithAReason() {
        RequestId id = world.registered();
        world.voiding.move(id, VoidBasis.TEST, "", "测试", world.clerk);
        assertThat(refusal(() -> world.decidingMotions.takeBack(id, motion(id), world.head))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() -> world.decidingMotions.decline(id, motion(id), "不是", world.clerk))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        world.decidingMotions.takeBack(id, motion(id), world.clerk);
        world.voiding.move(id, VoidBasis.TEST, "", "测试", world.clerk);
        long second = motion(id);
        assertThat(refusal(() -> world.decidingMotions.decline(id, second, " ", world.head))
                        .field())
                .isEqualTo("declineReason");
        world.decidingMotions.decline(id, second, "申请人确有此件", world.head);
        assertThat(refusal(() -> world.voiding.confirm(id, world.version(id), second, world.head))
                        .messageKey())
                .isEqualTo("requests.motion.notOpen");
        assertThat(world.ledger(id))
                .containsExactly("RequestRegistered", "MotionMade", "MotionTakenBack", "MotionMade", "MotionDeclined");
        assertThat(world.steps(id)).containsExactly("examineRequest");
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatWasAnsweredWasARequest() {
        for (RequestId id : List.of(
                world.approved(Ground.PROVIDED), world.delivered(Ground.PROVIDED), world.archived(Ground.PROVIDED))) {
            assertThat(refusal(() -> world.voiding.move(id, VoidBasis.TEST, "", "测试", world.clerk))
                            .messageKey())
                    .endsWith(".voidObstacle");
        }
        RequestId disputed = world.assigned();
        beans.getBean(RecordingRemedies.class)
                .file(
                        RemedyId.random(),
                        Filing.suit(disputed, "", "王", "示例区人民法院", "", world.today(), world.today()),
                        world.clerk);
        assertThat(refusal(() -> world.voiding.move(disputed, VoidBasis.TEST, "", "测试", world.clerk))
                        .messageKey())
                .isEqualTo("remedies.voidObstacle");
        RequestId paid = charged();
        world.charging.settle(paid, world.version(paid), world.today(), "票据1", world.clerk);
        assertThat(refusal(() -> world.voiding.move(paid, VoidBasis.TEST, "", "测试", world.clerk))
                        .messageKey())
                .isEqualTo("fees.voidObstacle");

        RequestId answeredMeanwhile = world.reviewed(Ground.PROVIDED);
        world.voiding.move(answeredMeanwhile, VoidBasis.TEST, "", "测试", world.clerk);
        world.decisionMaking.approve(answeredMeanwhile, world.version(answeredMeanwhile), "同意", "", world.head);
        assertThat(refusal(() -> world.voiding.confirm(
                                answeredMeanwhile,
                                world.version(answeredMeanwhile),
                                motion(answeredMeanwhile),
                                world.head))
                        .messageKey())
                .isEqualTo("decision.voidObstacle");
    }

    private RequestId charged() {
        RequestId id = world.assigned();
        world.askForFee(
                id,
                world.version(id),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
        return id;
    }

    private RequestId consulting() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
        return id;
    }

    private RequestId withdrawn() {
        RequestId id = world.registered();
        world.withdrawing.withdraw(id, world.version(id), world.today(), "书面", world.clerk);
        return id;
    }

    /** Wherever it stands: its process, timers and turns end with it, and what was asked of officers. */
    @Test
    void atEveryStepBeforeTheAnswerEverythingEndsWithIt() {
        RequestId archived = withdrawn();
        world.archiving.archive(archived, world.version(archived), "", world.clerk);
        RequestId correcting = world.registered();
        world.askForCorrection(
                correcting,
                0,
                CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(20)),
                world.clerk);
        RequestId supervised = world.assigned();
        beans.getBean(Supervising.class)
                .issue(supervised, world.handler.id(), "抓紧", world.today().plusDays(3), world.head);
        List<RequestId> all = List.of(
                world.registered(),
                correcting,
                world.accepted(),
                supervised,
                consulting(),
                charged(),
                world.reviewed(Ground.PROVIDED),
                withdrawn(),
                archived);
        beans.getBean(Claiming.class).claim(supervised, world.handler);
        for (RequestId id : all) {
            world.voided(id);
            assertThat(world.process.isOpen(id)).isFalse();
            assertThat(world.jdbc
                            .sql("select count(*) from process_timer where request_id = :id")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(world.jdbc
                            .sql("select count(*) from side_clock where request_id = :id")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        assertThat(beans.getBean(Supervisions.class).waitingFor(world.handler)).isEmpty();
        assertThat(beans.getBean(Holders.class).unfinished(world.clerk.id())).isEmpty();
        assertThat(beans.getBean(Holders.class).unfinished(world.handler.id())).isEmpty();
        world.today(world.today().plusDays(60));
        world.timers.endDuePeriods();
        assertThat(all).allMatch(id -> world.requests.get(id, world.clerk).isVoid());
        assertThat(faults()).isEmpty();
    }

    /** Every act there is, found by its mark, on a void request. */
    @Test
    void everyActOnItIsRefusedWithTheSameSentence() {
        RequestId id = world.assigned();
        RequestId other = world.assigned();
        world.voided(id);
        Officer anybody =
                new Officer(world.clerk.id(), world.agency, world.department, "x", "某", Set.of(Role.values()), true);
        Map<String, String> otherwise = new TreeMap<>();
        int tried = 0;
        for (Object bean : beans.getBeansWithAnnotation(Act.class).values()) {
            for (Method act : AopUtils.getTargetClass(bean).getDeclaredMethods()) {
                boolean onARequest = Arrays.asList(act.getParameterTypes()).contains(RequestId.class)
                        && act.getParameterTypes()[act.getParameterCount() - 1] == Officer.class;
                boolean only = !Modifier.isPublic(act.getModifiers())
                        || Modifier.isStatic(act.getModifiers())
                        || act.isSynthetic()
                        || act.isAnnotationPresent(EachTime.class) // only looks
                        || act.isAnnotationPresent(Transactional.class) // a part of other acts
                        || act.getDeclaringClass() == SupervisingOrgans.class // of cases of others, see BeneathStory
                        || act.getDeclaringClass() == KeepingDrafts.class; // the id of what is no request yet
                if (!onARequest || only) {
                    continue;
                }
                tried++;
                Object[] values = Arrays.stream(act.getParameterTypes())
                        .map(type -> value(type, id, anybody))
                        .toArray();
                String said;
                try {
                    ReflectionUtils.makeAccessible(act);
                    act.invoke(bean, values);
                    said = "done";
                } catch (InvocationTargetException refused) {
                    said = String.valueOf(refused.getTargetException().getMessage());
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
                if (!said.equals("requests.voided")) {
                    otherwise.put(act.getDeclaringClass().getSimpleName() + "#" + act.getName(), said);
                }
            }
        }
        assertThat(tried).isGreaterThan(40);
        assertThat(otherwise).isEmpty();
        assertThat(refusal(() -> beans.getBean(RecordingRemedies.class)
                                .file(
                                        RemedyId.random(),
                                        Filing.suit(id, "", "王", "示例区人民法院", "", world.today(), world.today()),
                                        world.clerk))
                        .messageKey())
                .isEqualTo("requests.voided");
        assertThat(world.steps(other)).containsExactly("searchRecords");
    }

    private Object value(Class<?> type, RequestId id, Officer by) {
        if (type == RequestId.class) {
            return id;
        }
        if (type == Officer.class) {
            return by;
        }
        if (type == int.class) {
            return world.version(id);
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == String.class) {
            return "x";
        }
        if (type == LocalDate.class) {
            return world.today();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (List.class.isAssignableFrom(type)) {
            return List.of();
        }
        return Map.class.isAssignableFrom(type) ? Map.of() : null;
    }

    /**
     * Every page that has no case in its address, as every kind of officer sees it, says the same as if it had never been; but for the
     * register of letters, which has no gap: the numbers of its letters stay, with what became of their case; and the page that makes a new key at each look.
     */
    @Test
    void itIsCountedNowhere() {
        world.registered();
        world.delivered(Ground.PROVIDED);
        consulting();
        charged();
        Map<String, String> before = everyPage();
        RequestId one = world.registered();
        RequestId two = charged();
        RequestId three = consulting();
        RequestId four = withdrawn();
        Map<String, String> with = everyPage();
        List.of(one, two, three, four).forEach(world::voided);
        Map<String, String> after = everyPage();
        assertThat(with).as("the pages tell of cases").isNotEqualTo(before);
        assertThat(after)
                .anySatisfy((page, text) ->
                        assertThat(page + text).startsWith("/letters ").contains("案件已作废"));
        after.keySet().removeIf(page -> page.startsWith("/letters"));
        before.keySet().removeIf(page -> page.startsWith("/letters"));
        List.of(before, after).forEach(pages -> pages.keySet().removeIf(page -> page.startsWith("/factor ")));
        assertThat(after).isEqualTo(before);
        assertThat(before.keySet())
                .anyMatch(page -> page.contains("/board"))
                .anyMatch(page -> page.contains("/statistics/2026"));
    }

    private Map<String, String> everyPage() {
        Pages pages = new Pages(beans);
        Map<String, String> texts = new LinkedHashMap<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                String address = pattern.replace("{year}", "2026");
                boolean page = methods.equals(Set.of(RequestMethod.GET))
                        && !address.contains("{")
                        && !address.contains("export")
                        && !address.contains("/help")
                        && !address.startsWith("/error")
                        && mapping.getParamsCondition().isEmpty();
                for (Officer officer : page ? List.of(world.clerk, world.handler, world.head) : List.<Officer>of()) {
                    Pages.Answer answer = pages.get(address, officer);
                    if (answer.status() == 200) {
                        texts.put(
                                address + " " + officer.name(),
                                answer.text().replaceAll("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}", ""));
                    }
                }
            }
        }
        for (String query : List.of(
                "state=OPEN",
                "state=CLOSED",
                "state=ARCHIVED",
                "state=PAUSED",
                "year=2026",
                "channel=IN_PERSON",
                "kind=NATURAL_PERSON",
                "holder=" + world.clerk.id(),
                "receivedFrom=2026-03-01",
                "closedFrom=2026-03-01")) {
            texts.put(query, pages.get("/requests?" + query, world.clerk).text());
        }
        return texts;
    }

    @Test
    void itIsListedByItsOwnMarkAndFoundByItsNumber() {
        RequestId id = world.registered();
        world.registered();
        world.voided(id);
        Pages pages = new Pages(beans);
        assertThat(pages.get("/requests?state=VOID", world.clerk).text())
                .contains("依申〔2026〕0001号", "已作废")
                .doesNotContain("依申〔2026〕0002号");
        assertThat(pages.get("/requests?text=2026-1", world.clerk).text()).contains("依申〔2026〕0001号");
        assertThat(pages.get("/requests", world.clerk).text()).doesNotContain("依申〔2026〕0001号");
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("已作废 测试登记。理由：测试登记（甲提请，丁于2026-03-02确认）")
                .doesNotContain("已归档")
                .doesNotContain("??");
        for (String tab : List.of(
                "materials", "consultations", "release", "letters", "timeline", "ledger", "deadline", "receipt")) {
            assertThat(pages.get("/requests/" + id + "/" + tab, world.clerk).status())
                    .as(tab)
                    .isEqualTo(200);
        }
    }

    @Test
    void aClosedYearShowsItAsADifference() {
        world.today(LocalDate.of(2025, 12, 30));
        RequestId id = world.registered();
        world.today(LocalDate.of(2026, 1, 20));
        beans.getBean(Freezing.class).freeze(ReportScope.OWN, 2025, new Signature("丁", world.today(), ""), world.head);
        var version = beans.getBean(FrozenYears.class)
                .latest(ReportScope.OWN, world.agency, 2025)
                .orElseThrow();
        world.voided(id);
        List<Difference> changed = beans.getBean(FrozenDifferences.class).since(version);
        assertThat(changed).extracting(Difference::id).containsExactly(id);
        assertThat(changed.get(0).now()).isNull();
        assertThat(changed.get(0).left()).hasSize(2);
        assertThat(changed.get(0).entries()).extracting(AuditEntry::event).containsExactly("RequestVoided");
        assertThat(new Pages(beans).get("/requests/" + id, world.clerk).text()).contains("第1版");
        assertThat(faults()).isEmpty();
    }

    private List<String> faults() {
        return DoctorsWord.on(world, beans);
    }
}
