package disclosuredesk.agencies;

import disclosuredesk.testing.WorldStory;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The world's agency and another that takes it over, beneath one superior. */
abstract class TwoOrgansStory extends WorldStory {

    static final String BASIS = "示编〔2026〕9号";

    @Autowired
    ProposingOrgans proposing;

    @Autowired
    DecidingOrgans deciding;

    @Autowired
    OrganChanges changes;

    @Autowired
    Agencies agencies;

    long superior;
    long into;
    long taking;
    Officer administrator;
    Officer second;
    Officer clerk;
    Officer handler;
    Officer reviewer;
    Officer head;

    @BeforeEach
    void twoOrgansBeneathOne() {
        superior = agency("上级机关", null);
        into = agency("承接机关", superior);
        world.jdbc
                .sql("update agency set superior_id = :superior where id = :id")
                .param("superior", superior)
                .param("id", world.agency)
                .update();
        world.jdbc.sql("""
                insert into letterhead (agency_id, number_word, review_agency, review_channel, court, contact)
                values (:agency, '承公开', '示例市人民政府', 'https://review.example.gov.cn', '承接区人民法院', '电话：0000-7654321')
                """).param("agency", into).update();
        world.jdbc
                .sql("insert into department (agency_id, name) values (:agency, '综合科')")
                .param("agency", into)
                .update();
        taking = agencies.departments(into).get(0).id();
        administrator = world.officer(superior, null, "系", Role.ADMINISTRATOR);
        second = world.officer(superior, null, "安", Role.SECURITY_ADMINISTRATOR);
        clerk = world.officer(into, null, "新甲", Role.CLERK).in(world.agency);
        handler = world.officer(into, taking, "新乙", Role.HANDLER).in(world.agency);
        reviewer = world.officer(into, null, "新丙", Role.LEGAL_REVIEWER).in(world.agency);
        head = world.officer(into, null, "新丁", Role.HEAD).in(world.agency);
    }

    long agency(String name, Long above) {
        String code = UUID.randomUUID().toString();
        world.jdbc
                .sql("insert into agency (code, name, superior_id) values (:code, :name, :superior)")
                .param("code", code)
                .param("name", name)
                .param("superior", above)
                .update();
        return agencies.agency(code).orElseThrow().id();
    }

    void merged() {
        proposing.merge(world.agency, into, taking, BASIS, administrator);
        deciding.agree(changes.of(superior).get(0).id(), second);
    }
}
