package disclosuredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * No page and no act asks for a second connection while it holds one: in a pool of ten, ten officers who open a list at once
 * would otherwise wait for each other until all time out. Here there is one connection, so the first that asks twice fails.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:one-connection;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "spring.datasource.hikari.maximum-pool-size=2", // the migration takes two
            "spring.datasource.hikari.connection-timeout=3000"
        })
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
class OneConnectionTests {

    @Autowired
    private ApplicationContext beans;

    @Test
    void everyActAndEveryPageMakesDoWithOneConnection() throws SQLException {
        HikariDataSource pool = beans.getBean(DataSource.class).unwrap(HikariDataSource.class);
        pool.setMaximumPoolSize(1);
        pool.getHikariPoolMXBean().softEvictConnections();
        World world = new World(beans);
        Officer all = world.officer(
                world.agency, world.department, "全", Role.CLERK, Role.HANDLER, Role.LEGAL_REVIEWER, Role.HEAD);
        RequestId archived = world.archived(Ground.PROVIDED);
        RequestId open = world.reviewed(Ground.INTERNAL_AFFAIRS);
        Pages pages = new Pages(beans);
        for (String page : List.of(
                "/",
                "/?queue=UNCLAIMED",
                "/?queue=CLOSED",
                "/requests",
                "/requests?text=%E4%B8%9C%E7%8E%AF&state=OPEN",
                "/requests/export",
                "/requests/new",
                "/board",
                "/board/trend",
                "/board/week",
                "/letters",
                "/withheld",
                "/remedies",
                "/rectifications",
                "/exchange",
                "/precedents",
                "/reminders",
                "/statistics/2026",
                "/statistics/2026/report",
                "/statistics/2026/remedies",
                "/statistics/2026/units",
                "/help/worklist",
                "/requests/" + open + "/approval",
                "/requests/" + open + "/deadline",
                "/requests/" + open + "/letters",
                "/requests/" + open + "/materials",
                "/requests/" + open + "/release",
                "/requests/" + open + "/timeline",
                "/requests/" + open + "/ledger",
                "/requests/" + archived,
                "/requests/" + archived + "/receipt")) {
            assertThat(pages.get(page, all).status()).as(page).isEqualTo(200);
        }
    }
}
