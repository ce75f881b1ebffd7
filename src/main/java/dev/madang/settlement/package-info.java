/** What centres, hosts and sellers are owed, and its proof: the contract by which every module offers its own lines. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package dev.madang.settlement;

import org.springframework.modulith.ApplicationModule;
