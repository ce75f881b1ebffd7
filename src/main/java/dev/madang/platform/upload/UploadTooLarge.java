package dev.madang.platform.upload;

import java.io.IOException;

/** More is sent than any form of ours asks for. */
class UploadTooLarge extends IOException {

    UploadTooLarge(String what) {
        super(what);
    }
}
