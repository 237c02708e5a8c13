# Fails where a source of the interface writes a colour instead of taking it from resources/tokens/tokens.json.
cmake_minimum_required(VERSION 3.22)

file(GLOB_RECURSE sources ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
foreach(source IN LISTS sources)
    file(STRINGS ${source} literals REGEX
        "\"#[0-9a-fA-F]+\"|[: ]#[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]+[;\" ]|QColor[ a-zA-Z]*[({] *[0-9\"u]|[^.>]rgba?\\(|Qt::(black|white|red|green|blue|gray|cyan|magenta|yellow|dark[A-Z][a-z]+|lightGray)[^A-Za-z]")
    if(literals)
        message(SEND_ERROR "${source}: a colour outside the tokens: ${literals}")
    endif()
endforeach()

file(GLOB icons ${ROOT}/resources/icons/*.svg)
foreach(icon IN LISTS icons)
    file(STRINGS ${icon} literals REGEX "#[0-9a-fA-F]+|rgb\\(|fill=\"[^n]")
    file(STRINGS ${icon} grid REGEX "viewBox=\"0 0 24 24\".*stroke=\"currentColor\" stroke-width=\"1.75\"")
    if(literals OR NOT grid)
        message(SEND_ERROR "${icon}: not drawn in currentColor, 1.75 wide, on the 24-px grid")
    endif()
endforeach()
