# Fails where a folder includes one that it may not know. The table is the architecture: change it only
# together with the decision record that explains it.
cmake_minimum_required(VERSION 3.22)

#   folder | what it may include besides itself
set(rules
    "models/domain|"
    "models/platform|models/domain"
    "models/contract|models/domain"
    "models/exporting|models/domain,models/platform"
    "models/store|models/domain,models/platform"
    "models/service|models/contract,models/store,models/domain,models/platform"
    "models/backend/rest|models/backend,models/contract,models/domain,models/platform"
    "models/backend/local|models/backend,models/contract,models/service,models/domain,models/platform"
    "models/backend|models/contract,models/domain,models/platform"
    "models/items|models/backend,models/contract,models/exporting,models/domain,models/platform"
    "server|models/service,models/contract,models/domain,models/platform"
    "ui|models/items,models/exporting,models/domain,models/platform"
)
set(widgets "QtWidgets|QWidget>|QDialog>|QMessageBox>|QMainWindow>|QApplication>|QAbstractItemView>|QStyledItemDelegate>")
set(problems 0)

function(check_file source folder allowed)
    file(STRINGS ${source} includes REGEX "^#include")
    foreach(include IN LISTS includes)
        set(why "")
        if(include MATCHES "\"((models/backend/(rest|local)|models/[a-z]+|ui|app|server|tests)/)")
            set(target "${CMAKE_MATCH_2}")
            string(REGEX MATCH "\"(models/backend/(rest|local)|models/[a-z]+|ui|app|server|tests)/" ignored "${include}")
            set(target "${CMAKE_MATCH_1}")
            if(NOT target STREQUAL folder AND NOT target IN_LIST allowed)
                set(why "${folder} may not know ${target}")
            endif()
        endif()
        if(NOT folder STREQUAL "ui" AND include MATCHES "<(${widgets})")
            set(why "${folder} may not use Qt Widgets")
        elseif(folder STREQUAL "models/domain" AND include MATCHES "<(QObject|QFuture|QSql|QNetwork|QFile|QTimer|QThread)")
            set(why "models/domain is pure")
        elseif(NOT folder MATCHES "^models/store$" AND include MATCHES "<QSql")
            set(why "SQL lives in models/store alone")
        elseif(folder MATCHES "^(ui|models/items|models/service|models/store|models/contract)$" AND include MATCHES "<QNetwork(Access|Re)")
            set(why "HTTP lives in models/backend/rest and server")
        elseif(folder STREQUAL "ui" AND include MATCHES "<QJson" AND NOT source MATCHES "ui/kit/tokens.cpp$")
            set(why "ui knows no JSON")
        endif()
        if(why)
            message(SEND_ERROR "${source}: ${include}: ${why}")
        endif()
    endforeach()
    if(NOT folder STREQUAL "ui" AND NOT folder STREQUAL "models/items")
        file(STRINGS ${source} texts REGEX "[^a-zA-Z_]tr\\(\"")
        if(texts)
            message(SEND_ERROR "${source}: tr() is the interface's alone: ${texts}")
        endif()
    endif()
endfunction()

foreach(rule IN LISTS rules)
    string(REGEX REPLACE "[|].*" "" folder "${rule}")
    string(REGEX REPLACE ".*[|]" "" allowed "${rule}")
    string(REPLACE "," ";" allowed "${allowed}")
    file(GLOB_RECURSE sources ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
    foreach(source IN LISTS sources)
        if(folder STREQUAL "models/backend" AND source MATCHES "models/backend/(rest|local)/")
            continue()
        endif()
        check_file(${source} ${folder} "${allowed}")
    endforeach()
endforeach()
