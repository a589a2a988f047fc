package disclosuredesk.seals;

import disclosuredesk.agencies.FactorKey;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** The key, the chain, and the place where it stands: around the pool. */
@Configuration(proxyBeanMethods = false)
class SealsConfiguration {

    @Bean
    static BeanFactoryPostProcessor theLedgersKeyIsThere(Environment environment) {
        return LedgerKeys.first(environment);
    }

    @Bean
    LedgerKey ledgerKey(Environment environment) {
        return LedgerKeys.of(environment);
    }

    /** Until there is a key for what is personal: one made from that of the seals. */
    @Bean
    FactorKey factorKey(LedgerKey key) {
        byte[] made = key.derived("second factors");
        return made::clone;
    }

    @Bean
    LedgerFolder ledgerFolder(Environment environment) {
        return LedgerFolder.of(environment);
    }

    @Bean
    RowSets rowSets(LedgerKey key) {
        return new RowSets(key);
    }

    @Bean
    Before before(ObjectProvider<RowSets> rowSets) {
        return new Before(rowSets::getObject);
    }

    @Bean
    SealChain sealChain(LedgerKey key, Clock clock, RowSets rowSets, Before before) {
        return new SealChain(key, clock, rowSets, before);
    }

    @Bean
    static BeanPostProcessor nothingIsCommittedUnsealed(
            ObjectProvider<SealChain> chain, ObjectProvider<Before> before) {
        return new AroundThePool(chain, before);
    }

    private record AroundThePool(ObjectProvider<SealChain> chain, ObjectProvider<Before> before)
            implements BeanPostProcessor, Ordered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof DataSource pool) {
                before.getObject().beside(pool);
                return new SealingDataSource(pool, chain::getObject);
            }
            return bean;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
