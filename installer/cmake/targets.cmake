# How every target of the house is built: flags, warnings, sanitizers, precompiled header, tests.

add_library(mortise_flags INTERFACE)
target_include_directories(mortise_flags INTERFACE ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR})
# GCC 12 reports these inside std::string, std::optional and std::variant where nothing is wrong (GCC bugs 105651, 80635).
target_compile_options(mortise_flags INTERFACE -Wall -Wextra -Wshadow -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds
    -Wno-maybe-uninitialized
    -fno-math-errno -ffp-contract=off)
target_compile_definitions(mortise_flags INTERFACE MORTISE_VERSION="${PROJECT_VERSION}")
if(MORTISE_WERROR)
    target_compile_options(mortise_flags INTERFACE -Werror)
endif()
if(MORTISE_SANITIZE)
    target_compile_options(mortise_flags INTERFACE -fsanitize=${MORTISE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(mortise_flags INTERFACE -fsanitize=${MORTISE_SANITIZE})
endif()
find_program(MORTISE_MOLD mold)
if(MORTISE_MOLD)
    target_link_options(mortise_flags INTERFACE -fuse-ld=mold)
endif()

# One precompiled header for everything without Qt, one with Qt Core, one with widgets.
function(mortise_precompiled name header)
    file(WRITE ${CMAKE_BINARY_DIR}/pch/${name}.cpp "")
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
    target_link_libraries(${name} PUBLIC mortise_flags ${ARGN})
    target_precompile_headers(${name} PRIVATE ${header})
endfunction()

# mortise_library(NAME [QT] SOURCES .. LINK ..): a static library. Sources that end in _avx2.cpp get their instruction set;
# the caller chooses at run time.
function(mortise_library name)
    cmake_parse_arguments(arg "" "PCH" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC mortise_flags ${arg_LINK})
    if(name MATCHES "^nodes_|^core_engine$")
        # Declarations and messages are designated initialisers that leave out what has a default.
        target_compile_options(${name} PRIVATE -Wno-missing-field-initializers)
    endif()
    if(arg_PCH)
        target_precompile_headers(${name} REUSE_FROM ${arg_PCH})
    endif()
    foreach(source IN LISTS arg_SOURCES)
        if(source MATCHES "_avx2\\.cpp$")
            set_source_files_properties(${source} PROPERTIES SKIP_PRECOMPILE_HEADERS ON
                COMPILE_OPTIONS "-mavx2;-mbmi;-mbmi2;-mlzcnt;-mpopcnt;-mpclmul;-mfma")
        endif()
    endforeach()
endfunction()

find_program(MORTISE_XVFB xvfb-run)

# mortise_test(FILE LABEL LIBS ..): one Qt Test program from tst_NAME.cpp, run by ctest without a display.
function(mortise_test file label)
    get_filename_component(name ${file} NAME_WE)
    add_executable(${name} EXCLUDE_FROM_ALL ${file})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
    target_link_libraries(${name} PRIVATE ${ARGN} Qt6::Test)
    target_compile_options(${name} PRIVATE -Wno-missing-field-initializers $<$<CONFIG:Release>:-O1>) # tests are compiled more often than they are run
    target_compile_definitions(${name} PRIVATE SOURCE_DIR="${CMAKE_SOURCE_DIR}" BINARY_DIR="${CMAKE_BINARY_DIR}")
    set(platform offscreen)
    set(command ${name})
    set(stalls)
    if(label STREQUAL journeys AND MORTISE_XVFB) # a real window on a display of its own
        set(platform xcb)
        set(command ${MORTISE_XVFB} -a -s "-screen 0 1440x900x24" $<TARGET_FILE:${name}>)
        add_dependencies(${name} mortise)
        file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/stalls) # when the GUI thread was busy for over 16 ms
        set(stalls ";MORTISE_STALLS=${CMAKE_BINARY_DIR}/stalls/${name}.txt")
    endif()
    add_test(NAME ${name} COMMAND ${command})
    set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 600
        ENVIRONMENT "QT_QPA_PLATFORM=${platform};MORTISE=${CMAKE_BINARY_DIR}/bin/mortise${stalls}")
    add_dependencies(${label}_tests ${name})
endfunction()
foreach(label core widgets app conformance architecture journeys)
    add_custom_target(${label}_tests ALL)
endforeach()
