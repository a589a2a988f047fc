package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.requests.SameApplicants.Count;
import disclosuredesk.requests.SameApplicants.Match;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One man behind several names is recognised by what he has to leave: phone, address, mail, agent. Suggested, never decided. */
abstract class SameApplicantStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TransactionTemplate transaction;

    private World world;
    private SameApplicants applicants;
    private ApplicantKeys keys;

    @BeforeEach
    void organ() {
        world = new World(beans);
        applicants = beans.getBean(SameApplicants.class);
        keys = beans.getBean(ApplicantKeys.class);
    }

    private static Applicant applicant(
            String name, String number, String phone, String email, String address, String agent) {
        return new Applicant(
                ApplicantKind.NATURAL_PERSON,
                name,
                new Identity(Identity.Kind.OTHER, number),
                phone,
                email,
                address,
                agent);
    }

    private RequestId registered(LocalDate on, Applicant applicant, Officer by) {
        Registration plain = world.registration(on);
        Registration registration = new Registration(
                plain.id(),
                plain.receipt(),
                applicant,
                "信息" + plain.id(),
                null,
                plain.wantedForm(),
                plain.wantedRoute());
        world.registering.register(registration, by);
        return registration.id();
    }

    private RequestId registered(Applicant applicant) {
        return registered(world.today(), applicant, world.clerk);
    }

    private SameApplicants.Found found(RequestId id, Officer by) {
        return applicants.to(world.requests.get(id, by), by);
    }

    private Set<ApplicantFeature> agreeing(RequestId one, RequestId other) {
        return found(one, world.clerk).matches().stream()
                .filter(match -> match.id().equals(other))
                .map(Match::agreeing)
                .findFirst()
                .orElse(Set.of());
    }

    @Test
    void oneManBehindFiveNamesIsRecognisedByEachFeature() {
        RequestId first =
                registered(applicant("王一", "证件0001", "0531-88886666", "a@x.cn", "济南市历下区泺源大街12号3号楼501室", "钱七"));
        RequestId phone = registered(applicant("李二", "证件0002", "8888 6666 转 2", null, null, null));
        RequestId address = registered(applicant("张三", "证件0003", "13900000003", null, "山东省济南市泺源大街１２号3-501", null));
        RequestId agent = registered(applicant("刘四", "证件0004", "13900000004", null, null, "钱七律师"));
        RequestId mail = registered(applicant("陈五", "证件0005", null, "A@X.CN", null, null));
        RequestId name = registered(applicant("王 一", "证件0006", "13900000006", null, null, null));
        RequestId number = registered(applicant("赵六", "证件0001", "13900000007", null, null, null));
        RequestId stranger = registered(applicant("孙九", "证件0009", "13900000009", "b@x.cn", "经七路9号", "周十"));
        assertThat(agreeing(first, phone)).containsExactly(ApplicantFeature.PHONE);
        assertThat(agreeing(first, address)).containsExactly(ApplicantFeature.ADDRESS);
        assertThat(agreeing(first, agent)).containsExactly(ApplicantFeature.AGENT);
        assertThat(agreeing(first, mail)).containsExactly(ApplicantFeature.EMAIL);
        assertThat(agreeing(first, name)).containsExactly(ApplicantFeature.NAME);
        assertThat(agreeing(first, number)).containsExactly(ApplicantFeature.IDENTITY);
        assertThat(agreeing(first, stranger)).isEmpty();
        assertThat(found(stranger, world.clerk).isWorthSaying()).isFalse();
        assertThat(found(first, world.clerk).matches())
                .extracting(Match::id)
                .containsExactly(number, name, mail, agent, address, phone);
        assertThat(found(first, world.clerk).matches().toString())
                .as("masked")
                .doesNotContain("88886666", "A@X.CN", "泺源大街", "证件0001", "李二", "钱七");
        assertThat(found(first, world.clerk).underOtherNumbers().matches())
                .extracting(Match::id)
                .doesNotContain(number)
                .hasSize(5);
    }

    @Test
    void theRequestsOfTheMonthAndTheYearAreCountedByEachFeature() {
        LocalDate march = World.MONDAY.plusDays(14);
        registered(march.minusYears(1), applicant("甲一", "证件0011", "13900000010", null, null, null), world.clerk);
        world.today(march);
        registered(
                march.minusYears(1).plusDays(1),
                applicant("乙一", "证件0012", "13900000010", null, null, null),
                world.clerk);
        registered(march.withDayOfMonth(1), applicant("丙一", "证件0013", "13900000010", null, null, "钱七"), world.clerk);
        RequestId last = registered(march, applicant("丁一", "证件0014", "139 0000 0010", null, null, "钱七"), world.clerk);
        SameApplicants.Found found = found(last, world.clerk);
        assertThat(found.counts())
                .containsExactly(new Count(ApplicantFeature.PHONE, 3, 2), new Count(ApplicantFeature.AGENT, 2, 2));
        assertThat(found.matches()).hasSize(3);
    }

    @Test
    void whatAnOfficerMayNotSeeIsNeitherShownNorCounted() {
        Applicant same = applicant("王一", "证件0021", "13900000020", null, null, null);
        RequestId mine = registered(same);
        RequestId theirs = registered(same);
        registered(world.today(), same, world.clerkOfAnotherAgency);
        for (RequestId id : List.of(mine, theirs)) {
            world.examining.accept(id, world.version(id), null, world.clerk);
            world.assigning.assign(
                    id, world.version(id), id == mine ? world.department : world.otherDepartment, null, world.clerk);
        }
        assertThat(found(mine, world.clerk).matches()).extracting(Match::id).containsExactly(theirs);
        assertThat(found(mine, world.handler).isWorthSaying()).isFalse();
        assertThat(applicants.to(same, world.today(), world.handler).matches())
                .extracting(Match::id)
                .containsExactly(mine);
        assertThat(applicants.to(same, world.today(), world.handler).counts()).allMatch(count -> count.inYear() == 1);
        assertThat(applicants
                        .to(same, world.today(), world.officer(world.agency, world.department, "无", Role.ADMINISTRATOR))
                        .isWorthSaying())
                .isFalse();
    }

    @Test
    void agreeingDecidesNothing() {
        Applicant one = applicant("王一", "证件0031", "13900000030", null, "中山路2号", "钱七");
        registered(one);
        RequestId second = registered(applicant("李二", "证件0032", "13900000030", null, "中山路2号", "钱七"));
        SimilarRequests.Found found =
                beans.getBean(SimilarRequests.class).to(world.requests.get(second, world.clerk), world.clerk);
        assertThat(found.inMonth())
                .as("the count of arts 35 and 42 goes by the number of the identity proof")
                .isEqualTo(1);
        assertThat(world.ledger(second)).containsExactly("RequestRegistered");
    }

    @Test
    void whoIsBeingTypedIsLookedUpBeforeAnythingIsRecorded() {
        RequestId first = registered(applicant("王一", "证件0041", "13900000040", null, null, null));
        Applicant typed = applicant("", "", "139-0000-0040", null, null, null);
        assertThat(applicants.to(typed, world.today(), world.clerk).matches())
                .extracting(Match::id)
                .containsExactly(first);
        assertThat(applicants
                        .to(applicant("", "", null, null, null, null), world.today(), world.clerk)
                        .isWorthSaying())
                .isFalse();
        assertThat(applicants
                        .to(applicant("", "", "1390000", null, null, null), world.today(), world.clerk)
                        .isWorthSaying())
                .isFalse();
    }

    @Test
    void theMigrationAndEachStartGiveKeysToRequestsThatHaveNone() {
        RequestId first = registered(applicant("王一", "证件0051", "13900000050/88886655", "a@x.cn", "中山路5号", "钱七、孙八"));
        Set<ApplicantKey> written = keys.of(first);
        assertThat(written).hasSize(8);
        transaction.executeWithoutResult(status -> {
            world.jdbc.sql("delete from applicant_key").update();
            keys.fill();
            assertThat(keys.of(first)).isEqualTo(written);
            assertThat(world.jdbc
                            .sql(
                                    "select count(*) from disclosure_request r where not exists (select 1 from applicant_key k where k.request_id = r.id)")
                            .query(Integer.class)
                            .single())
                    .isZero();
            keys.fill();
            status.setRollbackOnly();
        });
    }

    @Test
    void theKeysFollowWhatIsPutRight() {
        RequestId first = registered(applicant("王一", "证件0061", "13900000060", null, null, null));
        transaction.executeWithoutResult(status -> {
            world.jdbc
                    .sql("update disclosure_request set phone = '13900000061' where id = :id")
                    .param("id", first.value())
                    .update();
            keys.follow(world.requests.get(first, world.clerk));
        });
        assertThat(keys.of(first))
                .filteredOn(key -> key.feature() == ApplicantFeature.PHONE)
                .extracting(ApplicantKey::folded)
                .hasSize(1)
                .isSubsetOf(keys.found(ApplicantFeature.PHONE, Set.of("13900000061")));
    }

    @Test
    void aKeyIsLookedUpByItsIndex() {
        String plan = world.jdbc
                .sql("""
                explain select request_id, feature, number_year, number_serial from applicant_key
                where agency_id = :agency and feature = 'PHONE' and folded = '13900000000'
                """)
                .param("agency", world.agency)
                .query()
                .listOfRows()
                .toString()
                .toLowerCase(java.util.Locale.ROOT);
        assertThat(plan).contains("ix_applicant_key_folded");
    }
}
