@ApplicationModule
package dev.planted.house.cellar;

import org.springframework.modulith.ApplicationModule;
