package disclosuredesk.desk;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Production does not start on the demo's database: H2 promises no durability. */
@Component
@Profile("prod")
class ProductionCheck implements InitializingBean {

    private final String url;

    ProductionCheck(@Value("${spring.datasource.url:}") String url) {
        this.url = url;
    }

    @Override
    public void afterPropertiesSet() {
        if (!url.startsWith("jdbc:mysql:") && !url.startsWith("jdbc:mariadb:")) {
            throw new IllegalStateException("prod 配置必须使用 MySQL 8.0 以上或 MariaDB 11.4 以上："
                    + "请设置环境变量 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD。");
        }
    }
}
