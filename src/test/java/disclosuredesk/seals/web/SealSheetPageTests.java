package disclosuredesk.seals.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The daily sheet says where the agency's ledger and the seals end, and where another agency's does it does not. */
@PageTest
class SealSheetPageTests {

    @Autowired
    private ApplicationContext beans;

    @Test
    void saysWhereTheChainsEndToTheAdministratorAlone() {
        World world = new World(beans);
        Pages pages = new Pages(beans);
        assertThat(pages.get("/seal-sheet", world.clerk).status()).isEqualTo(403);
        world.registered();
        String hash = world.jdbc
                .sql("select last_hash from audit_head where agency_id = :agency")
                .param("agency", world.agency)
                .query(String.class)
                .single();
        Pages.Answer sheet = pages.get("/seal-sheet", world.administrator);
        assertThat(sheet.text()).contains("每日封签单", "本机关台账", hash, "数据封签", "核对人");
        assertThat(pages.get("/settings", world.administrator).html()).contains("/seal-sheet");
        World other = new World(beans);
        other.registered();
        assertThat(pages.get("/seal-sheet", other.administrator).text()).doesNotContain(hash);
    }
}
