package disclosuredesk.agencies;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.RightsChange.Kind;
import disclosuredesk.agencies.RightsChange.State;
import disclosuredesk.requests.Restricting;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody gives himself a role; a change of rights needs a second person; the three administrators stand alone. */
@PageTest
class RightsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Staffing staffing;

    @Autowired
    private DecidingRights deciding;

    @Autowired
    private RightsChanges changes;

    @Autowired
    private Agencies agencies;

    @Autowired
    private KeptPasswords keptPasswords;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private StaffingGaps gaps;

    private World world;
    private Pages pages;
    private Officer security;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
    }

    private static String someLogin() {
        return "o" + UUID.randomUUID().toString().substring(0, 8);
    }

    private RightsChange proposed(Officer officer, boolean enabled, Role... roles) {
        assertThat(staffing.changeOfficer(
                                officer.id(),
                                agencies.version(officer.id()),
                                new ChangedOfficer(officer.name(), officer.departmentId(), Set.of(roles), enabled),
                                world.administrator)
                        .atOnce())
                .isFalse();
        return latest();
    }

    private RightsChange latest() {
        List<RightsChange> open = changes.open(world.agency);
        return open.get(open.size() - 1);
    }

    private RightsChange reset(Officer officer) {
        staffing.resetPassword(officer.id(), world.administrator);
        return latest();
    }

    private Set<Role> rolesOf(Officer officer) {
        return agencies.officer(officer.id()).orElseThrow().roles();
    }

    private List<String> events() {
        return trail.of(world.agency).stream().map(SecurityEntry::event).toList();
    }

    @Test
    void aRoleCountsWhenTheSecondPersonAgrees() {
        RightsChange change = proposed(world.clerk, true, Role.CLERK, Role.HEAD);
        assertThat(change.kinds()).containsExactly(Kind.ROLES);
        assertThat(rolesOf(world.clerk)).containsExactly(Role.CLERK);
        deciding.agree(change.id(), security);
        assertThat(rolesOf(world.clerk)).containsExactlyInAnyOrder(Role.CLERK, Role.HEAD);
        assertThat(events()).containsExactly("RightsProposed", "RightsAgreed", "RolesChanged");
        assertThatThrownBy(() -> deciding.agree(change.id(), security)).hasMessage("agencies.rights.decided");
    }

    @Test
    void whatIsRefusedOrWithdrawnChangesNothing() {
        RightsChange refused = proposed(world.clerk, true, Role.HEAD);
        assertThatThrownBy(() -> deciding.refuse(refused.id(), " ", security))
                .hasMessage("agencies.rights.reasonMissing");
        deciding.refuse(refused.id(), "没有任命文件", security);
        RightsChange withdrawn = proposed(world.clerk, true, Role.HEAD);
        deciding.withdraw(withdrawn.id(), world.administrator);
        assertThat(rolesOf(world.clerk)).containsExactly(Role.CLERK);
        assertThat(events()).containsExactly("RightsProposed", "RightsRefused", "RightsProposed", "RightsWithdrawn");
    }

    @Test
    void nobodyElseAgreesAndNobodyAboutHimself() {
        RightsChange change = proposed(world.clerk, true, Role.HEAD);
        for (Officer other : List.of(world.administrator, world.clerk, world.head, world.reviewer)) {
            assertThatThrownBy(() -> deciding.agree(change.id(), other)).hasMessage("agencies.rights.notYours");
        }
        Officer elsewhere =
                world.officer(world.clerkOfAnotherAgency.agencyId(), null, "外", Role.SECURITY_ADMINISTRATOR);
        assertThatThrownBy(() -> deciding.agree(change.id(), elsewhere)).hasMessage("agencies.rights.unknown");
        assertThatThrownBy(() -> reset(world.administrator)).hasMessage("agencies.rights.ownRights");
    }

    @Test
    void theOnlySecurityAdministratorIsDecidedAboutByAHead() {
        RightsChange reset = reset(security);
        assertThatThrownBy(() -> deciding.agree(reset.id(), security)).hasMessage("agencies.rights.notYours");
        assertThat(pages.get("/", world.head).text()).contains("有1项权限变更待您处理");
        assertThat(pages.get("/rights", world.head).text()).contains("重置口令");
        deciding.agree(reset.id(), world.head);
        assertThat(pages.get("/rights", world.head).status()).isEqualTo(403);
    }

    @Test
    void theThreeAdministratorsExcludeEachOtherAndEveryRoleInACase() {
        for (Role alone : List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)) {
            for (Role other : Role.values()) {
                if (other != alone) {
                    assertThatThrownBy(() -> staffing.addOfficer(
                                    new NewOfficer(someLogin(), "某", world.department, Set.of(alone, other)),
                                    world.administrator))
                            .as(alone + " " + other)
                            .hasMessage("agencies.officer.rolesExclusive");
                }
            }
        }
    }

    @Test
    void whoHasBothFromBeforeIsToldOfAndSeparatedByTheNextChange() {
        Officer both = world.officer(world.agency, null, "兼", Role.ADMINISTRATOR, Role.CLERK);
        assertThat(gaps.of(world.agency))
                .contains(new StaffingGaps.Gap(StaffingGaps.Kind.MIXED, "兼"))
                .noneMatch(gap -> gap.kind() == StaffingGaps.Kind.NO_SECOND_PERSON);
        assertThatThrownBy(() -> proposed(both, true, Role.ADMINISTRATOR, Role.CLERK))
                .hasMessage("agencies.officer.rolesExclusive");
        deciding.agree(proposed(both, true, Role.CLERK).id(), security);
        assertThat(rolesOf(both)).containsExactly(Role.CLERK);
    }

    @Test
    void aNameAndTheEndOfServiceCountAtOnce() {
        assertThat(staffing.changeOfficer(
                                world.clerk.id(),
                                0,
                                new ChangedOfficer("甲乙", null, Set.of(Role.CLERK), false),
                                world.administrator)
                        .atOnce())
                .isTrue();
        assertThat(agencies.officer(world.clerk.id()).orElseThrow().enabled()).isFalse();
        RightsChange back = proposed(world.clerk, true, Role.CLERK);
        assertThat(back.kinds()).containsExactly(Kind.ENABLE);
        assertThat(agencies.officer(world.clerk.id()).orElseThrow().enabled()).isFalse();
    }

    @Test
    void aProposalIsNoOneMoreAfterThirtyDays() {
        RightsChange change = proposed(world.clerk, true, Role.HEAD);
        world.today(World.MONDAY.plusDays(31));
        assertThat(changes.open(world.agency)).isEmpty();
        assertThat(changes.page(world.agency, 1).rows().get(0).state()).isEqualTo(State.EXPIRED);
        assertThatThrownBy(() -> deciding.agree(change.id(), security)).hasMessage("agencies.rights.expired");
        assertThat(proposed(world.clerk, true, Role.HEAD).id()).isGreaterThan(change.id());
    }

    @Test
    void twoProposalsForOneOfficerAndAnOutdatedOneAreRefused() {
        RightsChange change = proposed(world.clerk, true, Role.HEAD);
        assertThatThrownBy(() -> proposed(world.clerk, true, Role.LEGAL_REVIEWER))
                .hasMessage("agencies.rights.alreadyProposed");
        staffing.changeOfficer(
                world.clerk.id(), 0, new ChangedOfficer("甲乙", null, Set.of(Role.CLERK), true), world.administrator);
        assertThatThrownBy(() -> deciding.agree(change.id(), security)).hasMessage("agencies.rights.outdated");
        assertThat(rolesOf(world.clerk)).containsExactly(Role.CLERK);
    }

    @Test
    void aChangeWhoseDepartmentWasClosedSinceIsRefused() {
        long closed = world.department("后来撤销的科室");
        staffing.changeOfficer(
                world.clerk.id(),
                0,
                new ChangedOfficer("甲", closed, Set.of(Role.CLERK, Role.HANDLER), true),
                world.administrator);
        staffing.addOfficer(new NewOfficer(someLogin(), "新人", closed, Set.of(Role.HANDLER)), world.administrator);
        world.jdbc
                .sql("update department set closed_on = :on where id = :id")
                .param("on", world.today())
                .param("id", closed)
                .update();
        for (RightsChange change : changes.open(world.agency)) {
            assertThatThrownBy(() -> deciding.agree(change.id(), security))
                    .hasMessage("agencies.rights.departmentClosed");
            assertThat(pages.post("/rights/" + change.id() + "/agreement", Pages.form(), security)
                            .text())
                    .contains("拟分入的科室已经撤销");
        }
        assertThat(rolesOf(world.clerk)).containsExactly(Role.CLERK);
    }

    @Test
    void whoDecidesIsToldHowManyRestrictedCasesOnlyTheHeadSees() {
        world.anotherHead();
        RequestId id = world.assigned();
        beans.getBean(Restricting.class)
                .restrict(id, "涉密", List.of(world.clerk.id(), world.reviewer.id(), world.handler.id()), world.head);
        String told = "有1件限制知悉的申请";
        assertThat(pages.get("/officers/" + world.head.id(), world.administrator)
                        .text())
                .contains(told);
        assertThat(pages.get("/officers/" + world.clerk.id(), world.administrator)
                        .text())
                .doesNotContain(told);
        RightsChange change = proposed(world.head, true, Role.LEGAL_REVIEWER);
        assertThat(pages.get("/rights/" + change.id(), security).text()).contains(told);
    }

    @Test
    void whoSeesNoCaseHasNoListAndNoSearchOfThemInTheNavigation() {
        for (Officer one :
                List.of(world.administrator, security, world.officer(world.agency, null, "审", Role.AUDITOR))) {
            String page = pages.get("/sessions", one).html();
            assertThat(page.substring(page.indexOf("<nav"), page.indexOf("</nav>")))
                    .contains("/help")
                    .doesNotContain("/requests");
            assertThat(page).doesNotContain("/requests/search");
        }
        assertThat(pages.get("/sessions", world.handler).html()).contains("/requests/search", "全部申请");
    }

    @Test
    void anOrganWithoutASecurityAdministratorGetsItsFirstFromTheAdministratorAndTheHeadsAreTold() {
        world = new World(beans);
        assertThat(gaps.of(world.agency)).anyMatch(gap -> gap.kind() == StaffingGaps.Kind.NO_SECOND_PERSON);
        String first = someLogin();
        var appointed = new NewOfficer(first, "安某", null, Set.of(Role.SECURITY_ADMINISTRATOR));
        assertThat(staffing.addOfficer(appointed, world.administrator).activation())
                .isNotNull();
        assertThat(events()).containsExactly("FirstSecurityAdministratorAppointed", "OfficerAdded", "ActivationIssued");
        assertThat(pages.get("/board", world.head).text()).contains("一人设置了本机关第一名安全管理员（登录名" + first + "）");
        assertThat(pages.get("/board", world.clerk).text()).doesNotContain("第一名安全管理员");
        var second = new NewOfficer(someLogin(), "二", null, Set.of(Role.SECURITY_ADMINISTRATOR));
        assertThat(staffing.addOfficer(second, world.administrator).atOnce()).isFalse();
        world.today(World.MONDAY.plusDays(31));
        assertThat(pages.get("/board", world.head).text()).doesNotContain("第一名安全管理员");
    }

    @Test
    void thePageShowsWhatWasAndWhatWouldBeAndDecidesOfIt() {
        RightsChange change = proposed(world.clerk, true, Role.HEAD);
        assertThat(pages.get("/rights", security).text())
                .contains("甲（" + world.clerk.login() + "）", "变更职责", "公开工作机构经办人", "公开工作机构负责人", "庚", "待处理");
        assertThat(pages.get("/", security).text()).contains("权限变更 1");
        assertThat(pages.get("/rights/" + change.id(), security).text())
                .contains("公开工作机构经办人", "公开工作机构负责人", "同意", "不同意的理由");
        assertThat(pages.get("/rights/" + change.id(), world.clerk).status()).isEqualTo(403);
        Pages.Answer refused = pages.post("/rights/" + change.id() + "/refusal", Map.of("reason", ""), security);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请填写不同意的理由");
        pages.post("/rights/" + change.id() + "/refusal", Map.of("reason", "没有任命文件"), security);
        assertThat(pages.get("/rights", world.administrator).text()).contains("不同意", "没有任命文件");
        for (Officer other : List.of(world.clerk, world.head)) {
            assertThat(pages.get("/rights", other).status()).isEqualTo(403);
        }
    }

    @Test
    void aResetTakesThePasswordWhenTheSecondPersonAgreesAndHeHandsOverTheCode() {
        RightsChange change = reset(world.clerk);
        assertThat(change.kinds()).containsExactly(Kind.PASSWORD);
        assertThat(keptPasswords.of(world.clerk.id())).isNotEmpty();
        Activation code = requireNonNull(deciding.agree(change.id(), security));
        assertThat(code.login()).isEqualTo(world.clerk.login());
        assertThat(keptPasswords.of(world.clerk.id())).isEmpty();
        assertThat(events()).containsExactly("RightsProposed", "RightsAgreed", "PasswordReset", "ActivationIssued");
    }
}
