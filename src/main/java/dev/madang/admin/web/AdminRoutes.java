package dev.madang.admin.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import dev.madang.platform.web.OperatorLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@Component
class AdminRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.admins(GET, "/admin", "/admin/jobs", "/admin/jobs/{job}").admins(POST, "/admin/jobs/{job}/runs");
    }

    @Configuration(proxyBeanMethods = false)
    static class Links {

        @Bean
        OperatorLink jobsLink() {
            return new OperatorLink("/admin/jobs", "admin.jobs", "admin.jobs.about");
        }
    }
}
