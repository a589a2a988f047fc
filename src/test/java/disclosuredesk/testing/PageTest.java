package disclosuredesk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of rendered pages on the whole application and a database in memory, one for all page tests. Signing in is
 * tested elsewhere: here {@link Pages} says who is at the desk. No act and no page may hold two connections at once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pages;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;"
                    + "DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=512",
            "spring.datasource.username=sa",
            "spring.datasource.password="
        })
@Import(OneConnectionAtATime.class)
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
public @interface PageTest {}
